import { properties, units } from '@treppenhaus/db/schema/properties'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { eq } from 'drizzle-orm'
import { staffInScope } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Colleagues of the house who may confirm it, while it is open. */
export const tenantRegistrationSubmitted: Handler<'tenant-registration.submitted.v1'> = async (tx, { registrationId }) => {
  const [row] = await tx
    .select({ state: tenantRegistrations.state, propertyId: properties.id })
    .from(tenantRegistrations)
    .innerJoin(units, eq(units.id, tenantRegistrations.unitId))
    .innerJoin(properties, eq(properties.id, units.propertyId))
    .where(eq(tenantRegistrations.id, registrationId))
  if (row?.state !== 'submitted') return []
  const staff = await staffInScope(tx, row.propertyId, 'people.write')
  return staff.map((to) => ({ ...to, template: 'staff-tenant-registered', data: { registrationId } }))
}
