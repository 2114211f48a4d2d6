import type { Organization } from '@treppenhaus/db/organization'
import type { Scope } from '@treppenhaus/domain/policy'
import { searchClause } from './search-clause.ts'

type FoundTicket = { id: string; title: string; number: string | null; street: string; houseNumber: string }

/** As the list of tickets searches them, the newest first. */
export async function searchTickets({ pool }: Organization, scope: Scope, q: string, limit: number): Promise<FoundTicket[]> {
  const values: unknown[] = []
  const param = (value: unknown) => `$${values.push(value)}`
  const inScope = scope === 'all' ? 'true' : `t.property_id = any(${param(scope)}::uuid[])`
  const text = `
    select t.id, t.title, t.number, p.street, p.house_number as "houseNumber" from tickets t join properties p on p.id = t.property_id
    where ${inScope} and ${searchClause(q, param)} order by t.created_at desc, t.id desc limit ${limit}`
  return (await pool.query<FoundTicket>(text, values)).rows
}
