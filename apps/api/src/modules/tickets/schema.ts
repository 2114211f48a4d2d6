import { portalTicketSchemas } from './schema/portal.ts'
import { sharedTicketSchemas } from './schema/shared.ts'
import { staffTicketSchemas } from './schema/staff.ts'

export const ticketSchemas = [...sharedTicketSchemas, ...staffTicketSchemas, ...portalTicketSchemas]
