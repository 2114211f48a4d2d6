import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'

const ofUnit = (alias: string) => `(select hu.property_id from units hu where hu.id = ${alias}.unit_id)`

const houses: Partial<Record<RecordKind, (alias: string) => string>> = {
  property: (alias) => `${alias}.id`,
  building: (alias) => `${alias}.property_id`,
  entrance: (alias) => `(select hb.property_id from buildings hb where hb.id = ${alias}.building_id)`,
  unit: (alias) => `${alias}.property_id`,
  tenancy: ofUnit,
  ownership: (alias) => `coalesce(${alias}.property_id, ${ofUnit(alias)})`,
  board_membership: (alias) => `${alias}.property_id`,
  participation: ofUnit,
  contractor_property: (alias) => `${alias}.property_id`,
}

/** SQL of the property a record belongs to; undefined for people, who may belong to several, and for contractors, whom all know. */
export const houseOf = (kind: RecordKind, alias: string): SQL | undefined => {
  const house = houses[kind]
  return house && sql.raw(house(alias))
}

/** Who has to do with which property as what, a row each. */
export const relations = sql`(
  select t.person_id, u.property_id, 'resident' as role, t.starts_on, t.ends_on from tenancies t join units u on u.id = t.unit_id
  union all
  select o.person_id, coalesce(o.property_id, u.property_id), case when o.unit_id is null then 'property_owner' else 'owner' end, o.starts_on, o.ends_on
    from ownerships o left join units u on u.id = o.unit_id
  union all
  select b.person_id, b.property_id, 'board', b.starts_on, b.ends_on from board_memberships b)`
