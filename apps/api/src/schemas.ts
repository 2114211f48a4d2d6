import type { TSchema } from 'typebox'
import { contractorSchemas } from './modules/contractors/schema.ts'
import { fileSchemas } from './modules/files/schema.ts'
import { homeSchemas } from './modules/homes/schema.ts'
import { orderLinkSchemas } from './modules/order-links/schema.ts'
import { organizationSchemas } from './modules/organization/schema.ts'
import { personSchemas } from './modules/people/schema.ts'
import { propertySchemas } from './modules/properties/schema.ts'
import { sessionSchemas } from './modules/sessions/schema.ts'
import { staffMemberSchemas } from './modules/staff-members/schema.ts'
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
]
