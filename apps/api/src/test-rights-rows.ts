import { auditRights } from './modules/audit/test-rights.ts'
import { boardMembershipsRights } from './modules/board-memberships/test-rights.ts'
import { buildingsRights } from './modules/buildings/test-rights.ts'
import { bulkEditsRights } from './modules/bulk-edits/test-rights.ts'
import { changeSetsRights } from './modules/change-sets/test-rights.ts'
import { consentsRights } from './modules/consents/test-rights.ts'
import { contractorDocumentsRights } from './modules/contractor-documents/test-rights.ts'
import { contractorsRights } from './modules/contractors/test-rights.ts'
import { customFieldsRights } from './modules/custom-fields/test-rights.ts'
import { deliveriesRights } from './modules/deliveries/test-rights.ts'
import { directoryRights } from './modules/directory/test-rights.ts'
import { exportsRights } from './modules/exports/test-rights.ts'
import { favouritesRights } from './modules/favourites/test-rights.ts'
import { fieldOwnersRights } from './modules/field-owners/test-rights.ts'
import { filesRights } from './modules/files/test-rights.ts'
import { handOversRights } from './modules/hand-overs/test-rights.ts'
import { homesRights } from './modules/homes/test-rights.ts'
import { importConflictsRights } from './modules/import-conflicts/test-rights.ts'
import { importsRights } from './modules/imports/test-rights.ts'
import { integrationsRights } from './modules/integrations/test-rights.ts'
import { invitationsRights } from './modules/invitations/test-rights.ts'
import { notificationsRights } from './modules/notifications/test-rights.ts'
import { ownershipsRights } from './modules/ownerships/test-rights.ts'
import { participationsRights } from './modules/participations/test-rights.ts'
import { peopleRights } from './modules/people/test-rights.ts'
import { profileRights } from './modules/profile/test-rights.ts'
import { propertiesRights } from './modules/properties/test-rights.ts'
import { propertyGroupsRights } from './modules/property-groups/test-rights.ts'
import { recordHistoryRights } from './modules/record-history/test-rights.ts'
import { recordPhotosRights } from './modules/record-photos/test-rights.ts'
import { rolesRights } from './modules/roles/test-rights.ts'
import { scheduledChangesRights } from './modules/scheduled-changes/test-rights.ts'
import { searchRights } from './modules/search/test-rights.ts'
import { securityRights } from './modules/security/test-rights.ts'
import { sessionsRights } from './modules/sessions/test-rights.ts'
import { settingsRights } from './modules/settings/test-rights.ts'
import { signInRights } from './modules/sign-in/test-rights.ts'
import { singleSignOnRights } from './modules/single-sign-on/test-rights.ts'
import { staffMembersRights } from './modules/staff-members/test-rights.ts'
import { streamRights } from './modules/stream/test-rights.ts'
import { substitutionsRights } from './modules/substitutions/test-rights.ts'
import { tenanciesRights } from './modules/tenancies/test-rights.ts'
import { tenantRegistrationsRights } from './modules/tenant-registrations/test-rights.ts'
import { ticketsRights } from './modules/tickets/test-rights.ts'
import { topicsRights } from './modules/topics/test-rights.ts'
import { unitGenerationsRights } from './modules/unit-generations/test-rights.ts'
import { unitsRights } from './modules/units/test-rights.ts'
import { workOrdersRights } from './modules/work-orders/test-rights.ts'
import type { Permission } from '@treppenhaus/domain/permissions'
import type { House, Subject } from './test-rights-world.ts'

type Named = { id: string; workOrderId: string; ticketId: string; house: House; contractorId: string }

/**
 * Who may do what, by hand. The fourteen figures are the statuses for: administrator, staff of another property | resident, neighbour,
 * owner, moved out yesterday, moves in tomorrow, owner of two, former board member | contractor, other contractor, link | administrator of
 * another organization, anonymous; `401x3` is three times 401. `foreign` names another organization's object. `needs` is the permission
 * without which staff are refused, whatever their role; none: every staff member may, with their own account.
 */
export type Row = {
  route: string
  subject: Subject
  own: string
  foreign?: string
  needs?: Permission
  headers?: Record<string, string>
  payload?: (named: Named) => object
  /** Each cell has a log-in of its own. */
  endsSession?: true
  /** The own object is of a property that is offline, where the same people are at home. */
  isOffline?: true
}

const none: Subject = { kind: 'none' }

// prettier-ignore
const everybodys: Row[] = [
  { route: 'GET /api/v1/public/organization', subject: none, own: '200x14' },
  { route: 'POST /api/v1/public/order-links/session', subject: none, payload: () => ({ token: 'none' }), own: '401x14' },
  { route: 'POST /api/v1/public/order-links/renewals', subject: none, payload: () => ({ token: crypto.randomUUID() }), own: '202x14' },
  { route: 'GET /api/v1/openapi.json', subject: none, own: '200x14' },
]

export const rows: Row[] = [
  ...everybodys,
  ...auditRights,
  ...consentsRights,
  ...contractorsRights,
  ...deliveriesRights,
  ...directoryRights,
  ...favouritesRights,
  ...filesRights,
  ...homesRights,
  ...integrationsRights,
  ...invitationsRights,
  ...notificationsRights,
  ...peopleRights,
  ...profileRights,
  ...propertiesRights,
  ...propertyGroupsRights,
  ...rolesRights,
  ...securityRights,
  ...sessionsRights,
  ...settingsRights,
  ...signInRights,
  ...singleSignOnRights,
  ...staffMembersRights,
  ...streamRights,
  ...substitutionsRights,
  ...tenantRegistrationsRights,
  ...ticketsRights,
  ...topicsRights,
  ...unitsRights,
  ...tenanciesRights,
  ...ownershipsRights,
  ...workOrdersRights,
  ...boardMembershipsRights,
  ...buildingsRights,
  ...bulkEditsRights,
  ...changeSetsRights,
  ...contractorDocumentsRights,
  ...customFieldsRights,
  ...exportsRights,
  ...fieldOwnersRights,
  ...handOversRights,
  ...importConflictsRights,
  ...importsRights,
  ...participationsRights,
  ...recordHistoryRights,
  ...recordPhotosRights,
  ...scheduledChangesRights,
  ...searchRights,
  ...unitGenerationsRights,
]
