import { homesSql } from '@treppenhaus/db/homes-sql'
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

/** The homes of a person, the one used last first. */
export async function listHomes(db: Db | Tx, personId: string, accountId: string): Promise<Home[]> {
  const { rows } = await db.execute<Home>(sql`
    select h.*, coalesce(h.id = (select last_home_id from accounts where id = ${accountId}), false) as "isLastUsed"
    from (${homesSql(personId)}) h
    order by "isLastUsed" desc, h.street, h."houseNumber", h."unitNumber" nulls first`)
  return rows
}
