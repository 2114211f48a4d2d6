import { holdsToday } from './fragments.ts'
import { sql } from 'drizzle-orm'

/** Nobody lives in it today and, in a condominium, where owners may live in their own flat, nobody owns it either. Of `units u, properties p`. */
export const isVacant = sql`(not exists (select from tenancies x where x.unit_id = u.id and ${holdsToday('x')})
  and (p.management_type <> 'condominium' or not exists (select from ownerships x where x.unit_id = u.id and ${holdsToday('x')})))`
