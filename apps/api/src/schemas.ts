import type { TSchema } from 'typebox'
import { auditSchemas } from './modules/audit/schema.ts'
import { consentSchemas } from './modules/consents/schema.ts'
import { contractorSchemas } from './modules/contractors/schema.ts'
import { directorySchemas } from './modules/directory/schema.ts'
import { favouriteSchemas } from './modules/favourites/schema.ts'
import { fileSchemas } from './modules/files/schema.ts'
import { homeSchemas } from './modules/homes/schema.ts'
import { integrationSchemas } from './modules/integrations/schema.ts'
import { invitationSchemas } from './modules/invitations/schema.ts'
import { notificationSchemas } from './modules/notifications/schema.ts'
import { orderLinkSchemas } from './modules/order-links/schema.ts'
import { organizationSchemas } from './modules/organization/schema.ts'
import { personSchemas } from './modules/people/schema.ts'
import { profileSchemas } from './modules/profile/schema.ts'
import { propertySchemas } from './modules/properties/schema.ts'
import { propertyGroupSchemas } from './modules/property-groups/schema.ts'
import { roleSchemas } from './modules/roles/schema.ts'
import { securitySchemas } from './modules/security/schema.ts'
import { sessionSchemas } from './modules/sessions/schema.ts'
import { settingsSchemas } from './modules/settings/schema.ts'
import { signInSchemas } from './modules/sign-in/schema.ts'
import { singleSignOnSchemas } from './modules/single-sign-on/schema.ts'
import { staffMemberSchemas } from './modules/staff-members/schema.ts'
import { substitutionSchemas } from './modules/substitutions/schema.ts'
import { tenantRegistrationSchemas } from './modules/tenant-registrations/schema.ts'
import { ticketSchemas } from './modules/tickets/schema.ts'
import { topicSchemas } from './modules/topics/schema.ts'
import { unitSchemas } from './modules/units/schema.ts'
import { workOrderSchemas } from './modules/work-orders/schema.ts'
import { sharedSchemas } from './plugins/contract.ts'

/** All named schemas; one may name another that stands before or after it. */
export const schemas: TSchema[] = [
  ...sharedSchemas,
  ...fileSchemas,
  ...sessionSchemas,
  ...organizationSchemas,
  ...orderLinkSchemas,
  ...homeSchemas,
  ...topicSchemas,
  ...propertySchemas,
  ...unitSchemas,
  ...personSchemas,
  ...staffMemberSchemas,
  ...contractorSchemas,
  ...ticketSchemas,
  ...workOrderSchemas,
  ...auditSchemas,
  ...consentSchemas,
  ...directorySchemas,
  ...favouriteSchemas,
  ...integrationSchemas,
  ...invitationSchemas,
  ...notificationSchemas,
  ...profileSchemas,
  ...propertyGroupSchemas,
  ...roleSchemas,
  ...securitySchemas,
  ...settingsSchemas,
  ...signInSchemas,
  ...singleSignOnSchemas,
  ...substitutionSchemas,
  ...tenantRegistrationSchemas,
]
