import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { auditStaffRoutes } from './modules/audit/routes.ts'
import { boardMembershipStaffRoutes } from './modules/board-memberships/routes.ts'
import { buildingStaffRoutes } from './modules/buildings/routes.ts'
import { bulkEditStaffRoutes } from './modules/bulk-edits/routes.ts'
import { changeSetStaffRoutes } from './modules/change-sets/routes.ts'
import { consentRoutes } from './modules/consents/routes.ts'
import { contractorDocumentStaffRoutes } from './modules/contractor-documents/routes.ts'
import { contractorStaffRoutes } from './modules/contractors/routes.ts'
import { customFieldStaffRoutes } from './modules/custom-fields/routes.ts'
import { deliveryStaffRoutes } from './modules/deliveries/routes.ts'
import { directoryPortalRoutes } from './modules/directory/portal-routes.ts'
import { formatPublicRoutes } from './modules/exports/public-routes.ts'
import { exportStaffRoutes } from './modules/exports/routes.ts'
import { favouriteRoutes } from './modules/favourites/routes.ts'
import { fieldOwnerStaffRoutes } from './modules/field-owners/routes.ts'
import { fileRoutes } from './modules/files/routes.ts'
import { handOverStaffRoutes } from './modules/hand-overs/routes.ts'
import { homePortalRoutes } from './modules/homes/routes.ts'
import { importConflictStaffRoutes } from './modules/import-conflicts/routes.ts'
import { importStaffRoutes } from './modules/imports/routes.ts'
import { integrationStaffRoutes } from './modules/integrations/routes.ts'
import { invitationOpenRoutes, invitationPublicRoutes } from './modules/invitations/public-routes.ts'
import { invitationStaffRoutes } from './modules/invitations/staff-routes.ts'
import { notificationRoutes } from './modules/notifications/routes.ts'
import { orderLinkPublicRoutes } from './modules/order-links/routes.ts'
import { organizationPublicRoutes } from './modules/organization/routes.ts'
import { ownershipStaffRoutes } from './modules/ownerships/routes.ts'
import { participationStaffRoutes } from './modules/participations/routes.ts'
import { personStaffRoutes } from './modules/people/routes.ts'
import { profileRoutes } from './modules/profile/routes.ts'
import { propertyStaffRoutes } from './modules/properties/routes.ts'
import { propertyGroupStaffRoutes } from './modules/property-groups/routes.ts'
import { recordHistoryStaffRoutes } from './modules/record-history/routes.ts'
import { recordPhotoStaffRoutes } from './modules/record-photos/routes.ts'
import { roleStaffRoutes } from './modules/roles/routes.ts'
import { scheduledChangeStaffRoutes } from './modules/scheduled-changes/routes.ts'
import { searchStaffRoutes } from './modules/search/routes.ts'
import { securityOpenRoutes, securityRoutes } from './modules/security/routes.ts'
import { sessionOpenRoutes, sessionRoutes } from './modules/sessions/routes.ts'
import { settingsStaffRoutes } from './modules/settings/routes.ts'
import { signInOpenRoutes } from './modules/sign-in/routes.ts'
import { singleSignOnOpenRoutes, singleSignOnRoutes } from './modules/single-sign-on/routes.ts'
import { singleSignOnStaffRoutes } from './modules/single-sign-on/staff-routes.ts'
import { staffMemberStaffRoutes } from './modules/staff-members/routes.ts'
import { streamRoutes } from './modules/stream/routes.ts'
import { substitutionStaffRoutes } from './modules/substitutions/routes.ts'
import { tenantRegistrationPortalRoutes } from './modules/tenant-registrations/portal-routes.ts'
import { tenantRegistrationStaffRoutes } from './modules/tenant-registrations/staff-routes.ts'
import { tenancyStaffRoutes } from './modules/tenancies/routes.ts'
import { ticketPortalRoutes } from './modules/tickets/portal-routes.ts'
import { ticketStaffRoutes } from './modules/tickets/staff-routes.ts'
import { topicPortalRoutes, topicStaffRoutes } from './modules/topics/routes.ts'
import { unitGenerationStaffRoutes } from './modules/unit-generations/routes.ts'
import { unitStaffRoutes } from './modules/units/routes.ts'
import { workOrderContractorRoutes } from './modules/work-orders/contractor-routes.ts'
import { workOrderStaffRoutes } from './modules/work-orders/staff-routes.ts'
import { actor } from './plugins/actor.ts'
import { needsAccessToken } from './plugins/openapi.ts'
import { organization } from './plugins/organization.ts'
import { permission } from './plugins/permission.ts'

/** Before a log-in. */
const openRoutes =
  (audience: Audience): FastifyPluginAsync =>
  async (scope) => {
    await scope.register(sessionOpenRoutes(audience))
    await scope.register(signInOpenRoutes(audience))
    await scope.register(singleSignOnOpenRoutes(audience))
    await scope.register(securityOpenRoutes(audience))
    await scope.register(invitationOpenRoutes(audience))
  }

/** What everybody does with their own account. */
const ownRoutes =
  (audience: Audience): FastifyPluginAsync =>
  async (app) => {
    await app.register(sessionRoutes(audience))
    await app.register(securityRoutes(audience))
    await app.register(singleSignOnRoutes(audience))
    await app.register(profileRoutes(audience))
    await app.register(notificationRoutes(audience))
    await app.register(consentRoutes(audience))
    await app.register(favouriteRoutes(audience))
  }

/** Routes of staff; integrators use them too. */
export const staffScope: FastifyPluginAsync = async (scope) => {
  await scope.register(organization)
  await scope.register(openRoutes('staff'))
  await scope.register(async (app: FastifyInstance) => {
    needsAccessToken(app)
    await app.register(actor, { audience: 'staff' })
    await app.register(permission)
    await app.register(ownRoutes('staff'))
    await app.register(fileRoutes('staff'))
    await app.register(streamRoutes('staff'))
    await app.register(topicStaffRoutes)
    await app.register(ticketStaffRoutes)
    await app.register(workOrderStaffRoutes)
    await app.register(staffMemberStaffRoutes)
    await app.register(propertyStaffRoutes)
    await app.register(unitStaffRoutes)
    await app.register(tenancyStaffRoutes)
    await app.register(ownershipStaffRoutes)
    await app.register(personStaffRoutes)
    await app.register(contractorStaffRoutes)
    await app.register(deliveryStaffRoutes)
    await app.register(invitationStaffRoutes)
    await app.register(tenantRegistrationStaffRoutes)
    await app.register(roleStaffRoutes)
    await app.register(propertyGroupStaffRoutes)
    await app.register(substitutionStaffRoutes)
    await app.register(integrationStaffRoutes)
    await app.register(singleSignOnStaffRoutes)
    await app.register(settingsStaffRoutes)
    await app.register(boardMembershipStaffRoutes)
    await app.register(buildingStaffRoutes)
    await app.register(bulkEditStaffRoutes)
    await app.register(changeSetStaffRoutes)
    await app.register(contractorDocumentStaffRoutes)
    await app.register(customFieldStaffRoutes)
    await app.register(exportStaffRoutes)
    await app.register(fieldOwnerStaffRoutes)
    await app.register(handOverStaffRoutes)
    await app.register(importConflictStaffRoutes)
    await app.register(importStaffRoutes)
    await app.register(participationStaffRoutes)
    await app.register(recordHistoryStaffRoutes)
    await app.register(recordPhotoStaffRoutes)
    await app.register(scheduledChangeStaffRoutes)
    await app.register(searchStaffRoutes)
    await app.register(unitGenerationStaffRoutes)
    await app.register(auditStaffRoutes)
  })
}

/** Routes of residents and owners. */
export const portalScope: FastifyPluginAsync = async (scope) => {
  await scope.register(organization)
  await scope.register(openRoutes('portal'))
  await scope.register(async (app: FastifyInstance) => {
    needsAccessToken(app)
    await app.register(actor, { audience: 'portal' })
    await app.register(ownRoutes('portal'))
    await app.register(fileRoutes('portal'))
    await app.register(streamRoutes('portal'))
    await app.register(homePortalRoutes)
    await app.register(topicPortalRoutes)
    await app.register(ticketPortalRoutes)
    await app.register(directoryPortalRoutes)
    await app.register(tenantRegistrationPortalRoutes)
  })
}

/** Routes of contractors, with a log-in or with a signed link for one order. */
export const contractorScope: FastifyPluginAsync = async (scope) => {
  await scope.register(organization)
  await scope.register(openRoutes('contractor'))
  await scope.register(async (app: FastifyInstance) => {
    needsAccessToken(app)
    await app.register(actor, { audience: 'contractor' })
    await app.register(ownRoutes('contractor'))
    await app.register(fileRoutes('contractor'))
    await app.register(workOrderContractorRoutes)
    await app.register(streamRoutes('contractor'))
  })
}

/** Routes of anybody. */
export const publicScope: FastifyPluginAsync = async (scope) => {
  await scope.register(organization)
  await scope.register(organizationPublicRoutes)
  await scope.register(orderLinkPublicRoutes)
  await scope.register(invitationPublicRoutes)
  await scope.register(formatPublicRoutes)
}
