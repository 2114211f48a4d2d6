import {
  makeAccount,
  makeContractor,
  makePerson,
  makeProperty,
  makeStaffMember,
  makeTenancy,
  makeTopic,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import type { TestOrganization } from '@treppenhaus/testing/organization'
import { randomUUID } from 'node:crypto'
import type { Ask, testApp } from './test-app.ts'

type App = Pick<Awaited<ReturnType<typeof testApp>>, 'ask' | 'logIn'>

async function somebody({ ask, logIn }: App, organization: TestOrganization, account: Awaited<ReturnType<typeof makeAccount>>) {
  const token = await logIn(organization, account)
  /** POSTs carry a fresh idempotency key, as every page sends one. */
  const request = (method: string, path: string, payload?: object, { headers, ...options }: Ask = {}) =>
    ask(organization, `${method} /api/v1/${account.audience}${path}`, {
      token,
      payload,
      headers: { ...(method === 'POST' && { 'idempotency-key': randomUUID() }), ...headers },
      ...options,
    })
  return { account, token, ask: request }
}

/** A house with one flat and who lives there, two colleagues of whom one is elsewhere, a plumber, and a topic. */
export async function testHouse(app: App, organization: TestOrganization, property: Parameters<typeof makeProperty>[1] = {}) {
  const { db } = organization
  const house = await makeProperty(db, property)
  const unit = await makeUnit(db, { propertyId: house.id, floor: 3, position: 1 })
  const person = await makePerson(db, { firstName: 'Marta', lastName: 'Wiśniewska' })
  await makeTenancy(db, { unitId: unit.id, personId: person.id })
  const elsewhere = await makeProperty(db)
  const stranger = await makeStaffMember(db, { allProperties: false })
  await db.insert(staffScopes).values({ staffId: stranger.id, propertyId: elsewhere.id })
  const colleague = await makeStaffMember(db, { firstName: 'Murat', lastName: 'Demir' })
  const plumber = await makeContractor(db, { mobile: '+49 170 1234567' })
  const enter = async (overrides: Parameters<typeof makeAccount>[1]) => somebody(app, organization, await makeAccount(db, overrides))
  return {
    house,
    unit,
    person,
    elsewhere,
    colleague,
    plumber,
    topic: await makeTopic(db, { trade: 'plumbing' }),
    enter,
    resident: await enter({ personId: person.id, displayName: 'Marta Wiśniewska' }),
    jana: await enter({ displayName: 'Jana Reuter' }),
    murat: await enter({ staffId: colleague.id, displayName: 'Murat Demir' }),
    stranger: await enter({ staffId: stranger.id }),
    contractor: await enter({ contractorId: plumber.id, displayName: 'Petzold junior' }),
  }
}

/** A report from the flat of `testHouse`. */
export const reportBody = ({ unit, topic }: { unit: { id: string }; topic: { id: string } }, overrides: object = {}) => ({
  kind: 'damage',
  topicId: topic.id,
  unitId: unit.id,
  propertyId: null,
  place: 'unit',
  room: 'bath',
  urgency: 'high',
  description: 'Wasser tropft von der Decke im Bad. Seit heute Mittag.',
  availability: [],
  phone: '+49 171 7654321',
  keyAllowed: false,
  accessNote: '',
  householdVisible: false,
  fileIds: [],
  ...overrides,
})

/** An order for one ticket of `testHouse`, sent at once. */
export const orderBody = ({ plumber }: { plumber: { id: string } }, ticketIds: string[], overrides: object = {}) => ({
  ticketIds,
  contractorId: plumber.id,
  instructions: 'Leckage im Badstrang orten und abdichten.',
  access: 'Frau Wiśniewska, ab 16 Uhr',
  dueOn: null,
  limitCents: 80_000,
  fileIds: [],
  send: true,
  ...overrides,
})

/** A contractor's report. */
export const completionBody = (overrides: object = {}) => ({
  outcome: 'done',
  note: '',
  minutes: 90,
  materials: [{ name: 'Eckventil', quantity: '1 Stück' }],
  beforeFileIds: [],
  afterFileIds: [],
  signatureFileId: null,
  signedBy: '',
  ...overrides,
})
