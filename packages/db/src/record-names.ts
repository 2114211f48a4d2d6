import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import { personNameSql, uuids } from './fragments.ts'
import type { Db, Tx } from './organization.ts'

const property = (alias: string) => `coalesce(nullif(${alias}.name, ''), ${alias}.street || ' ' || ${alias}.house_number)`
const unit = `${property('p')} || ', ' || u.number`
const person = personNameSql('n')
const withUnit = 'join units u on u.id = x.unit_id join properties p on p.id = u.property_id'

/** What people know a record by: `x` is the record's row. */
const named: Record<RecordKind, string> = {
  property: `select x.id, ${property('x')} as name from properties x`,
  building: `select x.id, ${property('p')} || ', ' || x.name as name from buildings x join properties p on p.id = x.property_id`,
  entrance: `select x.id, ${property('p')} || ', ' || x.name as name from entrances x
    join buildings b on b.id = x.building_id join properties p on p.id = b.property_id`,
  unit: `select x.id, ${property('p')} || ', ' || x.number as name from units x join properties p on p.id = x.property_id`,
  person: `select x.id, ${personNameSql('x')} as name from people x`,
  person_address: `select x.id, concat_ws(', ', ${person}, x.street) as name from person_addresses x join people n on n.id = x.person_id`,
  person_contact: `select x.id, concat_ws(', ', ${person}, x.value) as name from person_contacts x join people n on n.id = x.person_id`,
  tenancy: `select x.id, concat_ws(', ', ${person}, ${unit}) as name from tenancies x join people n on n.id = x.person_id ${withUnit}`,
  ownership: `select x.id, concat_ws(', ', ${person}, ${property('p')}, u.number) as name from ownerships x join people n on n.id = x.person_id
    left join units u on u.id = x.unit_id left join properties p on p.id = coalesce(x.property_id, u.property_id)`,
  board_membership: `select x.id, concat_ws(', ', ${person}, ${property('p')}) as name from board_memberships x
    join people n on n.id = x.person_id join properties p on p.id = x.property_id`,
  participation: `select x.id, ${unit} as name from participations x ${withUnit}`,
  contractor: `select x.id, x.name from contractors x`,
  contractor_property: `select x.id, concat_ws(', ', c.name, ${property('p')}) as name from contractor_properties x
    join contractors c on c.id = x.contractor_id join properties p on p.id = x.property_id`,
}

/** The names of records, by id; what is gone has none. */
export async function recordNames(db: Db | Tx, records: readonly { kind: RecordKind; id: string }[]): Promise<Map<string, string>> {
  const byKind = Map.groupBy(records, ({ kind }) => kind)
  const parts: SQL[] = [...byKind].map(
    ([kind, list]) => sql`(${sql.raw(named[kind])} where x.id = any(${uuids([...new Set(list.map(({ id }) => id))])}))`,
  )
  if (parts.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; name: string | null }>(sql.join(parts, sql` union all `))
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])))
}
