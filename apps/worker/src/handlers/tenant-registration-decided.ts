import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { eq } from 'drizzle-orm'
import { personByEmail } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The owner who registered the tenant, also where it was confirmed at once. */
export const tenantRegistrationDecided: Handler<'tenant-registration.decided.v1'> = async (tx, { registrationId }) => {
  const [row] = await tx
    .select({ ownerPersonId: tenantRegistrations.ownerPersonId })
    .from(tenantRegistrations)
    .where(eq(tenantRegistrations.id, registrationId))
  const owner = row ? await personByEmail(tx, row.ownerPersonId) : []
  return owner.map((to) => ({ ...to, template: 'tenant-decided', data: { registrationId } }))
}
