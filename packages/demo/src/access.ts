import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { consents } from '@treppenhaus/db/schema/consents'
import { directoryChoices } from '@treppenhaus/db/schema/directory'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { notificationChoices } from '@treppenhaus/db/schema/notifications'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { personName } from '@treppenhaus/domain/person-name'
import { addDays } from '@treppenhaus/domain/calendar'
import { DAY, dayOf, later } from './calendar.ts'
import { insertMany } from './insert-many.ts'
import { insertOffice } from './office.ts'
import type { Portfolio } from './portfolio.ts'
import { type Random, random } from './random.ts'
import { brueckner } from './settings.ts'
import type { DemoStaff } from './staff.ts'

type Account = typeof accounts.$inferInsert & { id: string }
type Invitation = typeof invitations.$inferInsert
type Person = Portfolio['people'][number]
type Demo = { portfolio: Portfolio; staff: readonly DemoStaff[]; logins: readonly Account[]; now: Date }

/** How people got in since the portal opened nine weeks ago, and how the office is organised. */
export async function insertAccess(tx: Tx, demo: Demo): Promise<void> {
  const chance = random(20_261_122)
  const { joined, rows } = joining(chance, demo)
  await insertMany(tx, accounts, joined)
  await insertMany(tx, invitations, rows)
  await insertMany(
    tx,
    consents,
    joined.map((account) => privacyConsent(account)),
  )
  await insertMany(tx, directoryChoices, directory(chance, demo, [...joined, ...demo.logins]))
  const tran = demo.logins.find(({ login }) => login.startsWith('ngoc.anh.tran'))
  if (tran) await insertMany(tx, notificationChoices, onceADay(tran))
  await insertOffice(tx, chance, demo)
  await insertMany(tx, tenantRegistrations, registrations(chance, demo))
}

/** Nobody knows a secret of these: what is still open is sent anew. */
const unknown = (chance: Random) => Array.from({ length: 64 }, () => chance.integer(0, 15).toString(16)).join('')

/** Of ten people six have joined, and the others stand at every stage on the way. */
function joining(chance: Random, { portfolio, logins, now }: Demo) {
  const known = new Set(logins.map(({ personId }) => personId))
  const current = new Set([...portfolio.tenancies, ...portfolio.ownerships].filter(({ endsOn }) => !endsOn).map(({ personId }) => personId))
  const joined: Account[] = []
  const rows: Invitation[] = []
  const taken = new Set(logins.map(({ login }) => login))
  for (const person of portfolio.people.filter(({ id }) => current.has(id) && !known.has(id))) {
    if (chance.chance(0.18)) continue // not invited yet
    const createdAt = later(now, -chance.integer(3, 63) * DAY)
    const invitation = invite(chance, person, createdAt)
    const stage = chance.next()
    if (stage < 0.68 && !taken.has(person.email ?? '')) {
      if (person.email) taken.add(person.email)
      const joinedAt = later(createdAt, chance.integer(1, 60) * 3_600_000)
      const account = accountOf(chance, person, joinedAt)
      joined.push(account)
      rows.push({ ...invitation, openedAt: joinedAt, joinedAt, accountId: account.id })
    } else if (stage < 0.75) rows.push({ ...invitation, openedAt: later(createdAt, 3_600_000) })
    else if (stage < 0.775 && person.email) rows.push(bounced(invitation, later(now, -chance.integer(1, 9) * DAY)))
    else rows.push(invitation)
  }
  return { joined, rows }
}

const bounced = (invitation: Invitation, at: Date): Invitation => ({
  ...invitation,
  ...{ createdAt: at, sentAt: at, expiresAt: later(at, 14 * DAY), bouncedAt: at, bounce: '550 5.1.1 mailbox unknown' },
})

function invite(chance: Random, person: Person, createdAt: Date): Invitation {
  const channel = person.email ? ('email' as const) : ('letter' as const)
  return {
    id: chance.uuid(),
    audience: 'portal',
    channel,
    personId: person.id,
    email: person.email ?? null,
    locale: person.locale ?? 'de',
    secretHash: unknown(chance),
    createdAt,
    sentAt: createdAt,
    expiresAt: later(createdAt, (channel === 'email' ? 14 : 92) * DAY),
  }
}

/** Without a password: it is theirs, and nobody knows it. */
function accountOf(chance: Random, person: Person, createdAt: Date): Account {
  const email = person.email ?? null
  const login =
    email ??
    `${nameOf(person)
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')}${chance.integer(10, 99)}`
  return {
    id: chance.uuid(),
    audience: 'portal',
    login,
    email,
    emailVerifiedAt: email ? createdAt : null,
    displayName: nameOf(person),
    locale: person.locale ?? 'de',
    personId: person.id,
    avatarVariant: chance.integer(0, 11),
    createdAt,
    lastLoginAt: later(createdAt, chance.integer(0, 40) * 3_600_000),
  }
}

const nameOf = ({ kind = 'natural', title = '', firstName = '', lastName = '', companyName = '' }: Person) =>
  personName({ kind, title, firstName, lastName, companyName })

const privacyConsent = ({ id, locale, createdAt }: Account): typeof consents.$inferInsert => ({
  accountId: id,
  subject: 'privacy_notice',
  given: true,
  wording: (locale === 'en' ? brueckner.privacyEn : brueckner.privacyDe) ?? '',
  locale: locale ?? 'de',
  ...(createdAt && { at: createdAt }),
})

/** In the house of the demo's residents, a few let their neighbours know who they are. */
function directory(chance: Random, { portfolio }: Demo, joined: readonly Account[]) {
  const [house] = portfolio.properties
  const flats = new Set(portfolio.units.filter(({ propertyId }) => propertyId === house?.id).map(({ id }) => id))
  const here = new Set(
    [...portfolio.tenancies, ...portfolio.ownerships]
      .filter(({ unitId, endsOn }) => unitId && flats.has(unitId) && !endsOn)
      .map(({ personId }) => personId),
  )
  return joined
    .filter(({ personId }) => personId && here.has(personId) && chance.chance(0.6))
    .map(({ personId }) => ({
      ...{ personId: personId!, propertyId: house!.id, showName: true, showUnit: chance.chance(0.8) },
      ...{ showEmail: chance.chance(0.3), showPhone: chance.chance(0.4), showPhoto: true, showAbout: true },
    }))
}

/** Herr Tran reads once a day how his reports are going. */
const onceADay = ({ id }: Account): (typeof notificationChoices.$inferInsert)[] => [
  { accountId: id, topic: 'ticket_progress', channel: 'email', timing: 'daily' },
  { accountId: id, topic: 'appointments', channel: 'sms', timing: 'at_once' },
]

/** Dr. Aydın has entered a tenant for her flat in Hamburg; the office has not looked at it yet. */
function registrations(chance: Random, { portfolio, now }: Demo): (typeof tenantRegistrations.$inferInsert)[] {
  const selin = portfolio.people.find(({ lastName }) => lastName === 'Aydın')
  const hamburg = portfolio.ownerships.filter(({ personId }) => personId === selin?.id).at(-1)
  if (!selin || !hamburg?.unitId) return []
  const startsOn = addDays(dayOf(now), 24)
  const tenant = {
    salutation: 'ms' as const,
    firstName: 'Freya',
    lastName: 'Lindqvist',
    email: 'freya.lindqvist@post.example',
    phone: '0171 3920777',
  }
  return [{ id: chance.uuid(), unitId: hamburg.unitId, ownerPersonId: selin.id, ...tenant, startsOn, endsOn: null }]
}
