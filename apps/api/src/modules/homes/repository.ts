import { holdsToday } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import type { ManagementType } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'

export type Home = {
  id: string
  role: 'resident' | 'owner' | 'property_owner'
  unitId: string | null
  unitNumber: string | null
  floor: number | null
  position: number | null
  propertyId: string
  managementType: ManagementType
  street: string
  houseNumber: string
  postalCode: string
  city: string
  floors: number | null
  unitsPerFloor: number | null
  emergencyPhone: string | null
  isLastUsed: boolean
}

/** What a person lives in or owns today; a home lived in and owned is there once, as lived in. */
export async function listHomes(db: Db | Tx, personId: string, accountId: string): Promise<Home[]> {
  const { rows } = await db.execute<Home>(sql`
    with held as (
      select 1 as rank, 'resident' as role, t.unit_id, null::uuid as property_id from tenancies t
        where t.person_id = ${personId} and ${holdsToday('t')}
      union all
      select 2, case when o.unit_id is null then 'property_owner' else 'owner' end, o.unit_id, o.property_id from ownerships o
        where o.person_id = ${personId} and ${holdsToday('o')}
    ), homes as (
      select distinct on (coalesce(unit_id, property_id)) role, unit_id, property_id from held order by coalesce(unit_id, property_id), rank
    )
    select coalesce(u.id, p.id) as id, h.role, u.id as "unitId", u.number as "unitNumber", u.floor, u.position, p.id as "propertyId",
      p.management_type as "managementType", p.street, p.house_number as "houseNumber", p.postal_code as "postalCode", p.city,
      p.floors, p.units_per_floor as "unitsPerFloor",
      coalesce(p.emergency_phone, nullif((select emergency_phone from settings limit 1), '')) as "emergencyPhone",
      coalesce(coalesce(u.id, p.id) = (select last_home_id from accounts where id = ${accountId}), false) as "isLastUsed"
    from homes h
    left join units u on u.id = h.unit_id
    join properties p on p.id = coalesce(u.property_id, h.property_id)
    where u.archived_at is null and p.archived_at is null
    order by "isLastUsed" desc, p.street, p.house_number, u.number nulls first`)
  return rows
}
