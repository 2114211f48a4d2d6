import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { contractorStaffRoutes } from './modules/contractors/routes.ts'
import { deliveryStaffRoutes } from './modules/deliveries/routes.ts'
import { fileRoutes } from './modules/files/routes.ts'
import { homePortalRoutes } from './modules/homes/routes.ts'
import { orderLinkPublicRoutes } from './modules/order-links/routes.ts'
import { organizationPublicRoutes } from './modules/organization/routes.ts'
import { personStaffRoutes } from './modules/people/routes.ts'
import { propertyStaffRoutes } from './modules/properties/routes.ts'
import { sessionOpenRoutes, sessionRoutes } from './modules/sessions/routes.ts'
import { staffMemberStaffRoutes } from './modules/staff-members/routes.ts'
import { ticketPortalRoutes } from './modules/tickets/portal-routes.ts'
import { ticketStaffRoutes } from './modules/tickets/staff-routes.ts'
import { streamRoutes } from './modules/stream/routes.ts'
import { topicPortalRoutes, topicStaffRoutes } from './modules/topics/routes.ts'
import { unitStaffRoutes } from './modules/units/routes.ts'
import { workOrderContractorRoutes } from './modules/work-orders/contractor-routes.ts'
import { workOrderStaffRoutes } from './modules/work-orders/staff-routes.ts'
import { actor } from './plugins/actor.ts'
import { needsAccessToken } from './plugins/openapi.ts'
import { organization } from './plugins/organization.ts'

/** Routes of staff; integrators use them too. */
export const staffScope: FastifyPluginAsync = async (scope) => {
  await scope.register(organization)
  await scope.register(sessionOpenRoutes('staff'))
  await scope.register(async (app: FastifyInstance) => {
    needsAccessToken(app)
    await app.register(actor, { audience: 'staff' })
    await app.register(sessionRoutes('staff'))
    await app.register(fileRoutes('staff'))
    await app.register(streamRoutes('staff'))
    await app.register(topicStaffRoutes)
    await app.register(ticketStaffRoutes)
    await app.register(workOrderStaffRoutes)
    await app.register(staffMemberStaffRoutes)
    await app.register(propertyStaffRoutes)
    await app.register(unitStaffRoutes)
    await app.register(personStaffRoutes)
    await app.register(contractorStaffRoutes)
    await app.register(deliveryStaffRoutes)
  })
}

/** Routes of residents and owners. */
export const portalScope: FastifyPluginAsync = async (scope) => {
  await scope.register(organization)
  await scope.register(sessionOpenRoutes('portal'))
  await scope.register(async (app: FastifyInstance) => {
    needsAccessToken(app)
    await app.register(actor, { audience: 'portal' })
    await app.register(sessionRoutes('portal'))
    await app.register(fileRoutes('portal'))
    await app.register(streamRoutes('portal'))
    await app.register(homePortalRoutes)
    await app.register(topicPortalRoutes)
    await app.register(ticketPortalRoutes)
  })
}

/** Routes of contractors, with a log-in or with a signed link for one order. */
export const contractorScope: FastifyPluginAsync = async (scope) => {
  await scope.register(organization)
  await scope.register(sessionOpenRoutes('contractor'))
  await scope.register(async (app: FastifyInstance) => {
    needsAccessToken(app)
    await app.register(actor, { audience: 'contractor' })
    await app.register(sessionRoutes('contractor'))
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
}
