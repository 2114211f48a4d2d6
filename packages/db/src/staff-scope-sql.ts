import { sql, type SQL } from 'drizzle-orm'
import { holdsToday } from './fragments.ts'
import type { Value } from './named-statement.ts'

/**
 * The ids of a staff member and of the colleagues substituted today, as a sub-select: the substitute works with their properties too.
 * Who has left lends nothing any more.
 * @param staffId SQL such as `m.id`; null makes it empty
 */
export const colleaguesOf = (staffId: SQL): SQL => sql`(
  select ${staffId} where ${staffId} is not null
  union select s.staff_id from substitutions s join staff_members absent on absent.id = s.staff_id
    where s.substitute_id = ${staffId} and ${holdsToday('s')} and (absent.left_at is null or absent.left_at > now()))`

/** Whether a staff member works with a property today: an own one, one of an own group, or a substituted colleague's. */
export const worksWith = (staffId: SQL, propertyId: Value | SQL): SQL => sql`exists (
  select from staff_members c where c.id in ${colleaguesOf(staffId)} and (c.all_properties
    or exists (select from staff_scopes s where s.staff_id = c.id and s.property_id = ${propertyId})
    or exists (select from staff_group_scopes s join property_group_members g on g.group_id = s.group_id
      where s.staff_id = c.id and g.property_id = ${propertyId})))`
