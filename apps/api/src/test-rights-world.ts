import { contractorDocuments } from '@treppenhaus/db/schema/contractor-documents'
import { boardMemberships, ownerships, tenancies } from '@treppenhaus/db/schema/tenancies'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { identityProviders } from '@treppenhaus/db/schema/identity-providers'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { invitations, invitationSeries } from '@treppenhaus/db/schema/invitations'
import { changeSets, scheduledChanges } from '@treppenhaus/db/schema/record-changes'
import { staffScopes, substitutions } from '@treppenhaus/db/schema/staff'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { orderLinks, workOrderFiles } from '@treppenhaus/db/schema/work-orders'
import { hashSecret } from '@treppenhaus/db/secrets'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import { readyRoles, type ReadyRole } from '@treppenhaus/domain/permissions'
import {
  makeAccount,
  makeApiKey,
  makeBoardMembership,
  makeBuilding,
  makeContractor,
  makeCustomField,
  makeEntrance,
  makeFile,
  makeIntegration,
  makeOwnership,
  makeParticipation,
  makePerson,
  makeProperty,
  makePropertyGroup,
  makeRecordPhoto,
  makeRole,
  makeSettings,
  makeStaffMember,
  makeTenancy,
  makeTicket,
  makeTopic,
  makeUnit,
  makeWorkOrder,
  roleId,
} from '@treppenhaus/testing/builders'
import { makeHandOver, makeImport, makeImportConflict } from '@treppenhaus/testing/import-builders'
import type { TestOrganization } from '@treppenhaus/testing/organization'
import { randomBytes } from 'node:crypto'
import type { testApp } from './test-app.ts'

export const roles = [
  'administrator',
  'staff of another property',
  'resident',
  'neighbour',
  'owner',
  'moved out yesterday',
  'moves in tomorrow',
  'owner of two',
  'former board member',
  'contractor',
  'other contractor',
  'link',
  'administrator of another organization',
  'anonymous',
] as const
export type Role = (typeof roles)[number]

type App = Awaited<ReturnType<typeof testApp>>
/** One house, one flat with its resident and owner, a neighbour, two contractors; and an administrator next door. */
export async function openWorld({ first, second, ask, logIn }: App) {
  await Promise.all([makeSettings(first.db), makeSettings(second.db)])
  const house = await settle(first)
  const offline = await settle(first, { online: false, people: house.people })
  const elsewhere = await settle(second)
  const otherHouse = await makeProperty(first.db)
  const { id: staffId } = await makeStaffMember(first.db, { allProperties: false })
  await first.db.insert(staffScopes).values({ staffId, propertyId: otherHouse.id })
  const account = async (organization: TestOrganization, overrides: Parameters<typeof makeAccount>[1] = {}) =>
    logIn(organization, await makeAccount(organization.db, overrides))
  const contractor = await makeContractor(first.db)
  const portalTokens: Partial<Record<Role, string>> = {}
  for (const [role, { id: personId }] of Object.entries(house.people)) portalTokens[role as Role] = await account(first, { personId })
  const tokens: Partial<Record<Role, string>> = {
    administrator: await account(first),
    'staff of another property': await account(first, { staffId }),
    ...portalTokens,
    contractor: await account(first, { contractorId: contractor.id }),
    'other contractor': await account(first, { contractorId: (await makeContractor(first.db)).id }),
    'administrator of another organization': await account(second),
  }
  const strangers = { contractorId: (await makeContractor(second.db)).id }

  /** A log-in of its own, for what ends it: about oneself, so that it does not matter where one lives. */
  const freshTokenOf = async (role: Role, workOrderId: string): Promise<string | undefined> => {
    if (role in house.people) return account(first, { audience: 'portal' })
    if (role === 'administrator of another organization') return account(second)
    if (role === 'contractor' || role === 'other contractor') return account(first, { audience: 'contractor' })
    return role === 'administrator' || role === 'staff of another property' ? account(first) : tokenOf(role, workOrderId)
  }

  /** The credential of a role; a link is one for this order. */
  const tokenOf = async (role: Role, workOrderId: string): Promise<string | undefined> => {
    if (role !== 'link') return tokens[role]
    const secret = randomBytes(32).toString('base64url')
    const expiresAt = new Date(Date.now() + 86_400_000)
    await first.db.insert(orderLinks).values({ workOrderId, secretHash: hashSecret(secret), expiresAt })
    const { body } = await ask(first, 'POST /api/v1/public/order-links/session', { payload: { token: secret } })
    return body.accessToken
  }
  /** Colleagues of every ready-made role, all properties. */
  const tokenOfReadyRole = Object.fromEntries(
    await Promise.all(
      readyRoles.map(
        async (key) =>
          [key, await account(first, { staffId: (await makeStaffMember(first.db, { roleId: await roleId(first.db, key) })).id })] as const,
      ),
    ),
  ) as Record<ReadyRole, string>
  return { tokenOfReadyRole, first, second, house, offline, elsewhere, contractor, strangers, tokenOf, freshTokenOf }
}

const dayFromToday = (days: number) => addDays(dayIn(new Date()), days)

export type House = Awaited<ReturnType<typeof settle>>

type People = Awaited<ReturnType<typeof makePeople>>

async function makePeople(db: TestOrganization['db']) {
  const person = () => makePerson(db)
  return {
    resident: await person(),
    neighbour: await person(),
    owner: await person(),
    'moved out yesterday': await person(),
    'moves in tomorrow': await person(),
    'owner of two': await person(),
    'former board member': await person(),
  }
}

/** @param given the property is not online, or the people are those of another house, to whom it is the same as that one */
export async function settle({ db }: TestOrganization, given: { online?: boolean; people?: People } = {}) {
  const property = await makeProperty(db, { managementType: 'condominium', online: given.online ?? true })
  const propertyId = property.id
  const unit = await makeUnit(db, { propertyId, floor: 3, position: 1 })
  const nextDoor = await makeUnit(db, { propertyId, floor: 3, position: 2 })
  const people = given.people ?? (await makePeople(db))
  const idOf = (role: keyof People) => ({ personId: people[role].id })
  await makeTenancy(db, { unitId: unit.id, ...idOf('resident') })
  await makeTenancy(db, { unitId: nextDoor.id, ...idOf('neighbour') })
  await makeOwnership(db, { unitId: unit.id, ...idOf('owner') })
  await makeTenancy(db, { unitId: unit.id, ...idOf('moved out yesterday'), startsOn: '2015-01-01', endsOn: dayFromToday(-1) })
  await makeTenancy(db, { unitId: unit.id, ...idOf('moves in tomorrow'), startsOn: dayFromToday(1) })
  await makeOwnership(db, { unitId: nextDoor.id, ...idOf('owner of two') })
  await makeOwnership(db, { unitId: (await makeUnit(db)).id, ...idOf('owner of two') })
  await makeOwnership(db, { unitId: nextDoor.id, ...idOf('former board member') })
  await db.insert(boardMemberships).values([
    { propertyId, ...idOf('owner'), startsOn: '2020-01-01' },
    { propertyId, ...idOf('former board member'), startsOn: '2020-01-01', endsOn: dayFromToday(-1) },
  ])
  const { resident, neighbour, owner } = people
  return { people, property, unit, resident, neighbour, owner, topic: await makeTopic(db), ...(await office(db)) }
}

/** Two colleagues who work with everything, and a role of the organization's own. */
const office = async (db: TestOrganization['db']) => ({
  clerk: await makeStaffMember(db),
  colleague: await makeStaffMember(db),
  roleId: (await makeRole(db)).id,
})

/** What an address names by its `:id`. */
export type Subject =
  | { kind: 'ticket'; status?: Parameters<typeof makeTicket>[1]; by?: keyof People }
  | { kind: 'file'; by?: keyof People }
  | { kind: 'order'; status?: Parameters<typeof makeWorkOrder>[1] }
  | { kind: 'role' | 'property group' | 'staff member' | 'staff member who left' | 'substitution' | 'integration' | 'api key' }
  | {
      kind:
        'property' | 'unit' | 'person' | 'contractor' | 'tenancy' | 'ownership' | 'delivery' | 'order file' | 'identity provider' | 'none'
    }
  | { kind: 'invitation' | 'invitation series' | 'change set' }
  | { kind: 'import' | 'hand over' | 'import conflict' }
  | { kind: 'custom field' | 'contractor document' | 'scheduled change' }
  | { kind: 'building' | 'entrance' | 'spare unit' | 'board membership' | 'participation' | 'photo' }
  | { kind: 'tenant registration'; state?: 'submitted' | 'confirmed' }

/** A fresh object of this kind in an organization, so that no cell of the matrix changes the next one's. */
export async function makeSubject(
  { db }: TestOrganization,
  { people, property, unit, resident, owner, topic }: House,
  contractorId: string,
  subject: Subject,
): Promise<{ id: string; workOrderId: string; ticketId: string }> {
  const reporter = people[(subject.kind === 'ticket' || subject.kind === 'file' ? subject.by : undefined) ?? 'resident']
  const about = { propertyId: property.id, unitId: unit.id, reporterPersonId: reporter.id, topicId: topic.id }
  const ticket = await makeTicket(db, { ...about, ...(subject.kind === 'ticket' ? subject.status : {}) })
  const order = await makeWorkOrder(db, {
    propertyId: property.id,
    contractorId,
    ticketIds: [ticket.id],
    ...(subject.kind === 'order' ? subject.status : {}),
  })
  const id = async (): Promise<string> => {
    switch (subject.kind) {
      case 'ticket':
        return ticket.id
      case 'order':
        return order.id
      case 'property':
        return property.id
      case 'unit':
        return unit.id
      case 'spare unit':
        return (await makeUnit(db, { propertyId: property.id })).id
      case 'photo':
        return (await makeRecordPhoto(db, { unitId: (await makeUnit(db, { propertyId: property.id })).id })).id
      case 'board membership':
        return (await makeBoardMembership(db, { propertyId: property.id })).id
      case 'participation':
        return (await makeParticipation(db, { unitId: (await makeUnit(db, { propertyId: property.id })).id })).id
      case 'building':
        return (await makeBuilding(db, { propertyId: property.id })).id
      case 'entrance':
        return (await makeEntrance(db, { buildingId: (await makeBuilding(db, { propertyId: property.id })).id })).id
      case 'person':
        return resident.id
      case 'contractor':
        return contractorId
      case 'custom field':
        return (await makeCustomField(db)).id
      case 'contractor document':
        return proved()
      case 'scheduled change':
        return planned()
      case 'file':
        return (await makeFile(db, { ticketId: ticket.id })).id
      case 'order file':
        return goesAlong((await makeFile(db, { ticketId: ticket.id })).id)
      case 'tenancy':
        return one(
          await db
            .insert(tenancies)
            .values(await movedIn(unit.id))
            .returning(),
        ).id
      case 'ownership':
        return one(
          await db
            .insert(ownerships)
            .values(await movedIn(unit.id))
            .returning(),
        ).id
      case 'tenant registration':
        return registered(unit.id, subject.state ?? 'submitted')
      case 'delivery':
        return givenUp(ticket.id)
      case 'import':
        return (await makeImport(db)).id
      case 'hand over':
        return (await makeHandOver(db)).id
      case 'import conflict':
        return (await makeImportConflict(db, (await makePerson(db)).id)).id
      case 'identity provider': {
        const values = { audience: 'staff' as const, name: 'Büro', issuer: 'https://127.0.0.1:9', clientId: 'office' }
        return one(await db.insert(identityProviders).values(values).returning()).id
      }
      case 'invitation':
        return invited()
      case 'invitation series':
        return one(
          await db
            .insert(invitationSeries)
            .values({ channel: 'letter', filter: filterOf(property.id) })
            .returning(),
        ).id
      case 'role':
        return (await makeRole(db)).id
      case 'property group':
        return (await makePropertyGroup(db, [property.id])).id
      case 'staff member':
        return (await makeStaffMember(db)).id
      case 'staff member who left':
        return (await makeStaffMember(db, { leftAt: new Date() })).id
      case 'substitution':
        return absence()
      case 'integration':
        return (await makeIntegration(db, [property.id])).id
      case 'api key':
        return (await makeApiKey(db, (await makeIntegration(db, [property.id])).id)).id
      case 'change set':
        return one(await db.insert(changeSets).values({ origin: 'bulk_edit' }).returning()).id
      case 'none':
        return crypto.randomUUID()
    }
  }
  const proved = async () => {
    const values = { contractorId, kind: 'insurance', fileId: (await makeFile(db)).id } as const
    return one(await db.insert(contractorDocuments).values(values).returning()).id
  }
  const planned = async () => {
    const values = { kind: 'unit', recordId: unit.id, appliesOn: dayFromToday(5), changes: { label: 'Laden' } } as const
    return one(await db.insert(scheduledChanges).values(values).returning()).id
  }
  const invited = async () => {
    const { personId } = await makeTenancy(db, { unitId: unit.id })
    const values = { audience: 'portal', channel: 'email', email: 'x@example.com', secretHash: crypto.randomUUID() } as const
    const expiresAt = new Date(Date.now() + 86_400_000)
    return one(
      await db
        .insert(invitations)
        .values({ ...values, personId, expiresAt })
        .returning(),
    ).id
  }
  const goesAlong = async (fileId: string) =>
    one(await db.insert(workOrderFiles).values({ workOrderId: order.id, fileId }).returning()).fileId
  const movedIn = async (unitId: string) => ({ unitId, personId: (await makePerson(db)).id, startsOn: '2020-01-01' })
  const registered = async (unitId: string, state: 'submitted' | 'confirmed') => {
    const tenancyId = state === 'confirmed' ? (await makeTenancy(db, { unitId, startsOn: '2030-01-01' })).id : null
    const values = { unitId, ownerPersonId: owner.id, lastName: crypto.randomUUID(), startsOn: '2030-01-01', state, tenancyId }
    return one(await db.insert(tenantRegistrations).values(values).returning()).id
  }
  const givenUp = async (ticketId: string) => {
    const event = one(await db.insert(outbox).values({ name: 'ticket.created.v1', payload: { ticketId } }).returning())
    const message = { recipientId: resident.id, recipientName: 'X', channel: 'email', address: 'x@example.com', locale: 'de' } as const
    const values = { ...message, eventId: event.id, template: 'ticket-created', data: {}, ticketId, state: 'given_up' as const }
    return one(await db.insert(deliveries).values(values).returning()).id
  }
  const absence = async () => {
    const values = { staffId: (await makeStaffMember(db)).id, substituteId: (await makeStaffMember(db)).id }
    const [today, tomorrow] = [dayFromToday(0), dayFromToday(1)]
    return one(
      await db
        .insert(substitutions)
        .values({ ...values, startsOn: today, endsOn: tomorrow })
        .returning(),
    ).id
  }
  return { id: await id(), workOrderId: order.id, ticketId: ticket.id }
}

const filterOf = (propertyId: string) => ({ propertyIds: [propertyId], managementTypes: [], roles: [], again: false })

function one<T>(rows: T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('Nothing was written.')
  return row
}
