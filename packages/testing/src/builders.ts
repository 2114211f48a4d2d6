import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { people } from '@treppenhaus/db/schema/people'
import { buildings, entrances, properties, units } from '@treppenhaus/db/schema/properties'
import { recordPhotos } from '@treppenhaus/db/schema/property-office'
import { settings } from '@treppenhaus/db/schema/settings'
import { propertyGroupMembers, propertyGroups } from '@treppenhaus/db/schema/property-groups'
import { apiKeys, roles, staffMembers, staffScopes } from '@treppenhaus/db/schema/staff'
import { boardMemberships, ownerships, participations, tenancies } from '@treppenhaus/db/schema/tenancies'
import { ticketFiles, tickets } from '@treppenhaus/db/schema/tickets'
import { topics } from '@treppenhaus/db/schema/topics'
import { workOrderLines, workOrders } from '@treppenhaus/db/schema/work-orders'
import { files } from '@treppenhaus/db/schema/files'
import type { ReadyRole } from '@treppenhaus/domain/permissions'
import { eq } from 'drizzle-orm'
import { randomBytes, randomUUID } from 'node:crypto'

/** Where a builder writes: `organization.db` or a transaction. Overrides say what the test is about; the rest is filled in. */
export type Handle = Db | Tx

/** What every built account signs in with, unless the test says otherwise. */
export const TEST_PASSWORD = 'Treppe-12-haus'
const TEST_PASSWORD_HASH = '$argon2id$v=19$m=19456,t=2,p=1$D8+Y1/HPZljd+KI6FvmlWg$pGwfMHCyx2/UQQbYgsnuhzm4ioUUjSIuZQfYKXX93Rg'

const unique = () => randomBytes(4).toString('hex')

function one<T>(rows: T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('Nothing was written.')
  return row
}

type New<T extends { $inferInsert: object }> = Partial<T['$inferInsert']>

/** A rental house of three floors. */
export const makeProperty = async (db: Handle, overrides: New<typeof properties> = {}) =>
  one(
    await db
      .insert(properties)
      .values({
        number: unique(),
        managementType: 'rental',
        street: 'Lindenstraße',
        houseNumber: '12',
        postalCode: '50674',
        city: 'Köln',
        floors: 3,
        unitsPerFloor: 2,
        ...overrides,
      })
      .returning(),
  )

/** Of a property of its own unless one is given. */
export const makeBuilding = async (db: Handle, overrides: New<typeof buildings> = {}) =>
  one(
    await db
      .insert(buildings)
      .values({ name: `Haus ${unique()}`, ...overrides, propertyId: overrides.propertyId ?? (await makeProperty(db)).id })
      .returning(),
  )

/** Of a building of its own unless one is given. */
export const makeEntrance = async (db: Handle, overrides: New<typeof entrances> = {}) =>
  one(
    await db
      .insert(entrances)
      .values({ name: `Eingang ${unique()}`, ...overrides, buildingId: overrides.buildingId ?? (await makeBuilding(db)).id })
      .returning(),
  )

/** A flat, in a property of its own unless one is given. */
export const makeUnit = async (db: Handle, overrides: New<typeof units> = {}) =>
  one(
    await db
      .insert(units)
      .values({
        number: `WE ${unique()}`,
        floor: 1,
        position: 1,
        ...overrides,
        propertyId: overrides.propertyId ?? (await makeProperty(db)).id,
      })
      .returning(),
  )

export const makePerson = async (db: Handle, overrides: New<typeof people> = {}) =>
  one(
    await db
      .insert(people)
      .values({ firstName: 'Ayşe', lastName: 'Yılmaz', email: `person-${unique()}@example.com`, ...overrides })
      .returning(),
  )

/** A text of the organization's own on units, unless the test says otherwise. */
export const makeCustomField = async (db: Handle, overrides: New<typeof customFields> = {}) => {
  const name = `feld_${unique()}`
  return one(
    await db
      .insert(customFields)
      .values({ kind: 'unit', key: name, labelDe: name, labelEn: name, type: 'text', ...overrides })
      .returning(),
  )
}

/** A person living in a unit since 2020, both made unless given. */
export const makeTenancy = async (db: Handle, overrides: New<typeof tenancies> = {}) =>
  one(
    await db
      .insert(tenancies)
      .values({
        startsOn: '2020-01-01',
        ...overrides,
        unitId: overrides.unitId ?? (await makeUnit(db)).id,
        personId: overrides.personId ?? (await makePerson(db)).id,
      })
      .returning(),
  )

/** A person owning `unitId` or `propertyId`, which must be given, since 2020. */
export const makeOwnership = async (db: Handle, overrides: New<typeof ownerships>) =>
  one(
    await db
      .insert(ownerships)
      .values({ startsOn: '2020-01-01', ...overrides, personId: overrides.personId ?? (await makePerson(db)).id })
      .returning(),
  )

/** A person on the board of a condominium since 2020, both made unless given. */
export const makeBoardMembership = async (db: Handle, overrides: New<typeof boardMemberships> = {}) =>
  one(
    await db
      .insert(boardMemberships)
      .values({
        startsOn: '2020-01-01',
        ...overrides,
        propertyId: overrides.propertyId ?? (await makeProperty(db, { managementType: 'condominium' })).id,
        personId: overrides.personId ?? (await makePerson(db)).id,
      })
      .returning(),
  )

/** A unit that takes part since 2020. */
export const makeParticipation = async (db: Handle, overrides: New<typeof participations> = {}) =>
  one(
    await db
      .insert(participations)
      .values({ startsOn: '2020-01-01', ...overrides, unitId: overrides.unitId ?? (await makeUnit(db)).id })
      .returning(),
  )

/** The id of a ready-made role. */
export const roleId = async (db: Handle, key: ReadyRole) => one(await db.select({ id: roles.id }).from(roles).where(eq(roles.key, key))).id

/** A role of the organization's own. */
export const makeRole = async (db: Handle, overrides: New<typeof roles> = {}) =>
  one(
    await db
      .insert(roles)
      .values({ name: `Rolle ${unique()}`, permissions: ['tickets.read'], ...overrides })
      .returning(),
  )

export async function makePropertyGroup(db: Handle, propertyIds: readonly string[] = []) {
  const group = one(
    await db
      .insert(propertyGroups)
      .values({ name: `Gruppe ${unique()}` })
      .returning(),
  )
  if (propertyIds.length > 0)
    await db.insert(propertyGroupMembers).values(propertyIds.map((propertyId) => ({ groupId: group.id, propertyId })))
  return group
}

/** Another system that reads tickets of these properties, with the account it acts by. */
export async function makeIntegration(db: Handle, propertyIds: readonly string[] = [], overrides: New<typeof staffMembers> = {}) {
  const values = { kind: 'integration' as const, firstName: '', lastName: `Buchhaltung ${unique()}`, email: '' }
  const integration = one(
    await db
      .insert(staffMembers)
      .values({ ...values, permissions: ['tickets.read'], ...overrides })
      .returning(),
  )
  if (propertyIds.length > 0)
    await db.insert(staffScopes).values(propertyIds.map((propertyId) => ({ staffId: integration.id, propertyId })))
  const login = `integration ${integration.id}`
  await db.insert(accounts).values({ audience: 'staff', login, displayName: integration.lastName, staffId: integration.id })
  return integration
}

/** A key that nobody knows: for what is done with it, not by it. */
export const makeApiKey = async (db: Handle, staffId: string, overrides: New<typeof apiKeys> = {}) =>
  one(
    await db
      .insert(apiKeys)
      .values({ staffId, prefix: unique(), secretHash: unique(), expiresAt: new Date(Date.now() + 86_400_000), ...overrides })
      .returning(),
  )

/** An administrator of all properties unless `roleId`, `allProperties: false` and rows of `staff_scopes` say otherwise. */
export const makeStaffMember = async (db: Handle, overrides: New<typeof staffMembers> = {}) =>
  one(
    await db
      .insert(staffMembers)
      .values({
        firstName: 'Jana',
        lastName: 'Peters',
        email: `staff-${unique()}@example.com`,
        allProperties: true,
        roleId: await roleId(db, 'administrator'),
        ...overrides,
      })
      .returning(),
  )

export const makeContractor = async (db: Handle, overrides: New<typeof contractors> = {}) =>
  one(
    await db
      .insert(contractors)
      .values({ name: `Sanitär Kowalski ${unique()}`, trades: ['plumbing'], email: `contractor-${unique()}@example.com`, ...overrides })
      .returning(),
  )

/** A log-in with `TEST_PASSWORD`; its staff member, person or contractor is made unless given. */
export async function makeAccount(db: Handle, overrides: New<typeof accounts> = {}) {
  const audience = overrides.audience ?? (overrides.personId ? 'portal' : overrides.contractorId ? 'contractor' : 'staff')
  const login = overrides.login ?? `login-${unique()}@example.com`
  const holder = { staff: 'staffId', portal: 'personId', contractor: 'contractorId' }[audience]
  const make = { staff: makeStaffMember, portal: makePerson, contractor: makeContractor }[audience]
  const given = overrides.staffId ?? overrides.personId ?? overrides.contractorId
  const holderId = given ?? (await make(db)).id
  const values = { email: login, passwordHash: TEST_PASSWORD_HASH, displayName: 'Test Konto', ...overrides, audience, login }
  return one(
    await db
      .insert(accounts)
      .values({ ...values, [holder]: holderId })
      .returning(),
  )
}

export const makeTopic = async (db: Handle, overrides: New<typeof topics> = {}) =>
  one(
    await db
      .insert(topics)
      .values({ key: `water-${unique()}`, nameDe: 'Wasser und Sanitär', nameEn: 'Water and plumbing', kinds: ['damage'], ...overrides })
      .returning(),
  )

/** A new report of damage in a flat by the person who lives there; what is not given is made. */
export async function makeTicket(db: Handle, overrides: New<typeof tickets> = {}) {
  const home = overrides.propertyId ? { propertyId: overrides.propertyId, id: null } : await makeUnit(db)
  const values = {
    number: `2026-${unique()}`,
    kind: 'damage' as const,
    title: 'Wasser tropft von der Decke',
    description: 'Im Bad tropft Wasser von der Decke, seit heute Morgen.',
    place: 'unit' as const,
    unitId: home.id,
    ...overrides,
    propertyId: home.propertyId,
    topicId: overrides.topicId ?? (await makeTopic(db)).id,
    reporterPersonId: overrides.reporterPersonId === undefined ? (await makePerson(db)).id : overrides.reporterPersonId,
  }
  const ticket = one(await db.insert(tickets).values(values).returning())
  const { unitId, reporterPersonId } = ticket
  if (unitId && reporterPersonId && overrides.reporterPersonId === undefined) await makeTenancy(db, { unitId, personId: reporterPersonId })
  return ticket
}

/** A sent order that covers `ticketIds` (one ticket is made when none is given); property and contractor are made unless given. */
export async function makeWorkOrder(db: Handle, { ticketIds, ...overrides }: New<typeof workOrders> & { ticketIds?: string[] } = {}) {
  const ticket = ticketIds ? undefined : await makeTicket(db, overrides.propertyId ? { propertyId: overrides.propertyId } : {})
  const values = {
    number: `A-2026-${unique()}`,
    status: 'sent' as const,
    channel: 'email' as const,
    instructions: 'Bitte die Ursache suchen und beheben.',
    sentAt: new Date(),
    ...overrides,
    propertyId: overrides.propertyId ?? ticket?.propertyId ?? (await makeProperty(db)).id,
    contractorId: overrides.contractorId ?? (await makeContractor(db)).id,
  }
  const order = one(await db.insert(workOrders).values(values).returning())
  const lines = (ticketIds ?? (ticket ? [ticket.id] : [])).map((ticketId, position) => ({ workOrderId: order.id, ticketId, position }))
  if (lines.length > 0) await db.insert(workOrderLines).values(lines)
  return order
}

/** A ready photo: the row only, no bytes in the storage; with `ticketId` it belongs to that ticket and its reporter sees it. */
export async function makeFile(db: Handle, { ticketId, ...overrides }: New<typeof files> & { ticketId?: string } = {}) {
  const values = {
    state: 'ready' as const,
    kind: 'image' as const,
    mediaType: 'image/jpeg',
    name: 'bad.jpg',
    size: 1024,
    sha256: randomUUID(),
  }
  const file = one(
    await db
      .insert(files)
      .values({ ...values, ...overrides })
      .returning(),
  )
  if (ticketId) await db.insert(ticketFiles).values({ ticketId, fileId: file.id, audience: 'reporter' })
  return file
}

/** Of the property or unit, which must be given; its file has a row and no bytes. */
export const makeRecordPhoto = async (db: Handle, overrides: Partial<typeof recordPhotos.$inferInsert>) =>
  one(
    await db
      .insert(recordPhotos)
      .values({ ...overrides, fileId: overrides.fileId ?? (await makeFile(db)).id })
      .returning(),
  )

/** What the organization says of itself: one row. */
export const makeSettings = async (db: Handle, overrides: New<typeof settings> = {}) =>
  one(
    await db
      .insert(settings)
      .values({ name: 'Hausverwaltung Linde', email: 'post@linde.example', ...overrides })
      .returning(),
  )
