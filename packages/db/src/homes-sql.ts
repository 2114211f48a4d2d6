import { sql, type SQL } from 'drizzle-orm'
import { holdsToday } from './fragments.ts'
import type { Value } from './named-statement.ts'

/**
 * What a person lives in or owns today in a property that is online, a row each; a home lived in and owned is there once, as lived in.
 * Columns: id, role, "unitId", "unitNumber", floor, position, "propertyId", "managementType", street, "houseNumber", "postalCode", city,
 * floors, "unitsPerFloor", "emergencyPhone".
 */
export const homesSql = (personId: Value): SQL => sql`
  select coalesce(u.id, p.id) as id, h.role, u.id as "unitId", u.number as "unitNumber", u.floor, u.position, p.id as "propertyId",
    p.management_type as "managementType", p.street, p.house_number as "houseNumber", p.postal_code as "postalCode", p.city,
    p.floors, p.units_per_floor as "unitsPerFloor",
    coalesce(p.emergency_phone, nullif((select emergency_phone from settings limit 1), '')) as "emergencyPhone"
  from (
    select distinct on (coalesce(unit_id, property_id)) role, unit_id, property_id
    from (
      select 1 as rank, 'resident' as role, t.unit_id, null::uuid as property_id from tenancies t
        where t.person_id = ${personId} and ${holdsToday('t')}
      union all
      select 2, case when o.unit_id is null then 'property_owner' else 'owner' end, o.unit_id, o.property_id from ownerships o
        where o.person_id = ${personId} and ${holdsToday('o')}
    ) held
    order by coalesce(unit_id, property_id), rank
  ) h
  left join units u on u.id = h.unit_id
  join properties p on p.id = coalesce(u.property_id, h.property_id)
  where u.archived_at is null and p.archived_at is null and p.online`
