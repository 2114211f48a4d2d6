import type { TSchema } from 'typebox'
import { auditSchemas } from './modules/audit/schema.ts'
import { boardMembershipSchemas } from './modules/board-memberships/schema.ts'
import { buildingSchemas } from './modules/buildings/schema.ts'
import { bulkEditSchemas } from './modules/bulk-edits/schema.ts'
import { changeSetSchemas } from './modules/change-sets/schema.ts'
import { consentSchemas } from './modules/consents/schema.ts'
import { contractorDocumentSchemas } from './modules/contractor-documents/schema.ts'
import { contractorSchemas } from './modules/contractors/schema.ts'
import { customFieldSchemas } from './modules/custom-fields/schema.ts'
import { directorySchemas } from './modules/directory/schema.ts'
import { exportSchemas } from './modules/exports/schema.ts'
import { favouriteSchemas } from './modules/favourites/schema.ts'
import { fieldOwnerSchemas } from './modules/field-owners/schema.ts'
import { fileSchemas } from './modules/files/schema.ts'
import { handOverSchemas } from './modules/hand-overs/schema.ts'
import { homeSchemas } from './modules/homes/schema.ts'
import { importConflictSchemas } from './modules/import-conflicts/schema.ts'
import { importSchemas } from './modules/imports/schema.ts'
import { integrationSchemas } from './modules/integrations/schema.ts'
import { invitationSchemas } from './modules/invitations/schema.ts'
import { notificationSchemas } from './modules/notifications/schema.ts'
import { orderLinkSchemas } from './modules/order-links/schema.ts'
import { organizationSchemas } from './modules/organization/schema.ts'
import { ownershipSchemas } from './modules/ownerships/schema.ts'
import { participationSchemas } from './modules/participations/schema.ts'
import { personSchemas } from './modules/people/schema.ts'
import { profileSchemas } from './modules/profile/schema.ts'
import { propertySchemas } from './modules/properties/schema.ts'
import { propertyGroupSchemas } from './modules/property-groups/schema.ts'
import { recordHistorySchemas } from './modules/record-history/schema.ts'
import { recordPhotoSchemas } from './modules/record-photos/schema.ts'
import { roleSchemas } from './modules/roles/schema.ts'
import { scheduledChangeSchemas } from './modules/scheduled-changes/schema.ts'
import { searchSchemas } from './modules/search/schema.ts'
import { securitySchemas } from './modules/security/schema.ts'
import { sessionSchemas } from './modules/sessions/schema.ts'
import { settingsSchemas } from './modules/settings/schema.ts'
import { signInSchemas } from './modules/sign-in/schema.ts'
import { singleSignOnSchemas } from './modules/single-sign-on/schema.ts'
import { staffMemberSchemas } from './modules/staff-members/schema.ts'
import { substitutionSchemas } from './modules/substitutions/schema.ts'
import { tenancySchemas } from './modules/tenancies/schema.ts'
import { tenantRegistrationSchemas } from './modules/tenant-registrations/schema.ts'
import { ticketSchemas } from './modules/tickets/schema.ts'
import { topicSchemas } from './modules/topics/schema.ts'
import { unitGenerationSchemas } from './modules/unit-generations/schema.ts'
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
  ...tenancySchemas,
  ...ownershipSchemas,
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
  ...boardMembershipSchemas,
  ...buildingSchemas,
  ...bulkEditSchemas,
  ...changeSetSchemas,
  ...contractorDocumentSchemas,
  ...customFieldSchemas,
  ...exportSchemas,
  ...fieldOwnerSchemas,
  ...handOverSchemas,
  ...importConflictSchemas,
  ...importSchemas,
  ...participationSchemas,
  ...recordHistorySchemas,
  ...recordPhotoSchemas,
  ...scheduledChangeSchemas,
  ...searchSchemas,
  ...unitGenerationSchemas,
]
