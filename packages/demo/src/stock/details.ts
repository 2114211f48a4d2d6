import type { Tx } from '@treppenhaus/db/organization'
import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { people, personAddresses, personContacts } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { propertyResponsibles } from '@treppenhaus/db/schema/property-office'
import { participations } from '@treppenhaus/db/schema/tenancies'
import { addDays } from '@treppenhaus/domain/calendar'
import { eq, sql } from 'drizzle-orm'
import { DAY, dayOf, later } from '../calendar.ts'
import { insertMany } from '../insert-many.ts'
import type { Portfolio } from '../portfolio.ts'
import type { Random } from '../random.ts'
import type { DemoStaff } from '../staff.ts'

/** What the office calls its larger houses, and how they are heated. */
const houseDetails: Record<string, { name?: string; heating: string }> = {
  '1014': { name: 'Lindenhof', heating: 'Gas' },
  '1061': { heating: 'Gas' },
  '2008': { name: 'Feldbrunnenpark', heating: 'Fernwärme' },
  '2009': { name: 'Feldbrunnenpark', heating: 'Fernwärme' },
  '2018': { name: 'Mühlenfleet-Kontor', heating: 'Fernwärme' },
  '3027': { heating: 'Wärmepumpe' },
  '4112': { name: 'Ottohochhaus', heating: 'Fernwärme' },
  '6041': { name: 'Altes Zollhaus', heating: 'Öl' },
}

const fields: (typeof customFields.$inferInsert)[] = [
  {
    kind: 'property',
    key: 'heating',
    labelDe: 'Heizung',
    labelEn: 'Heating',
    type: 'choice',
    choices: ['Gas', 'Fernwärme', 'Öl', 'Wärmepumpe'],
  },
  { kind: 'property', key: 'insurer', labelDe: 'Gebäudeversicherer', labelEn: 'Building insurer', type: 'text', position: 1 },
  { kind: 'unit', key: 'keys', labelDe: 'Schlüssel ausgegeben', labelEn: 'Keys given out', type: 'whole' },
  { kind: 'unit', key: 'smoke_alarm', labelDe: 'Rauchmelder geprüft am', labelEn: 'Smoke alarms checked on', type: 'day', position: 1 },
  { kind: 'contractor', key: 'frame_contract', labelDe: 'Rahmenvertrag', labelEn: 'Frame contract', type: 'yes_no' },
]

/** Fields of the organization's own, with values. */
export async function insertOwnFields(tx: Tx, chance: Random, portfolio: Portfolio, now: Date): Promise<void> {
  await insertMany(
    tx,
    customFields,
    fields.map((field) => ({ id: chance.uuid(), ...field })),
  )
  for (const { id, number } of portfolio.properties) {
    const details = houseDetails[number]
    if (!details) continue
    const custom = { heating: details.heating, ...(chance.chance(0.6) && { insurer: 'Hansa-Mitte Versicherung' }) }
    await tx
      .update(properties)
      .set({ custom, name: details.name ?? '' })
      .where(eq(properties.id, id))
  }
  const checked = dayOf(later(now, -130 * DAY))
  await tx
    .update(units)
    .set({ custom: sql`jsonb_build_object('keys', coalesce(${units.rooms}::int, 1) + 1, 'smoke_alarm', ${checked}::text)` })
    .where(eq(units.kind, 'flat'))
  await tx
    .update(contractors)
    .set({ custom: { frame_contract: true } })
    .where(eq(contractors.emergencyService, true))
}

/** Target rents by the square metre: what the accounting software would say. */
export const insertRents = (tx: Tx) =>
  tx.execute(sql`
    update units u set target_rent = round(u.area_m2 * (860 + p.built_in % 7 * 40))::int, target_ancillary = round(u.area_m2 * 190)::int,
      target_heating = round(u.area_m2 * 125)::int
    from properties p where p.id = u.property_id and p.management_type <> 'condominium' and u.kind <> 'parking'`)

/** Who answers for a house: one for everything, and the bookkeeper. */
export async function insertResponsibles(tx: Tx, { properties: houses }: Portfolio, staff: readonly DemoStaff[]): Promise<void> {
  const accounting = staff.find(({ role }) => role === 'accounting')!
  const rows = houses.flatMap(({ id: propertyId, city }) => {
    const clerk = staff.find(({ role, towns }) => role === 'clerk' && towns !== 'all' && towns.includes(city)) ?? staff[0]!
    return [
      { propertyId, staffId: clerk.id, duty: 'management' as const },
      { propertyId, staffId: clerk.id, duty: 'technical' as const },
      { propertyId, staffId: accounting.id, duty: 'accounting' as const },
    ]
  })
  await insertMany(tx, propertyResponsibles, rows)
}

/** All houses take part since the portal opened; one joins next month, one stopped at the end of last year. */
export async function insertParticipations(tx: Tx, chance: Random, portfolio: Portfolio, now: Date): Promise<void> {
  const opened = dayOf(later(now, -63 * DAY))
  const numberOf = new Map(portfolio.properties.map(({ id, number }) => [id, number]))
  const rows = portfolio.units.flatMap(({ id: unitId, propertyId, kind }) => {
    if (kind === 'parking') return []
    const number = numberOf.get(propertyId)
    if (number === '8005') return [{ id: chance.uuid(), unitId, startsOn: addDays(dayOf(now), 20) }]
    if (number === '7009') return [{ id: chance.uuid(), unitId, startsOn: addDays(opened, -200), endsOn: addDays(opened, -20) }]
    return [{ id: chance.uuid(), unitId, startsOn: opened }]
  })
  await insertMany(tx, participations, rows)
}

/** Owners with an office of their own, a forwarding address, a second number. */
export async function insertReach(tx: Tx, chance: Random, portfolio: Portfolio): Promise<void> {
  const owners = new Set(portfolio.ownerships.map(({ personId }) => personId))
  const some = portfolio.people.filter(({ id, kind }) => owners.has(id) && kind === 'natural' && chance.chance(0.3))
  await insertMany(
    tx,
    personContacts,
    some.map(({ id }) => ({
      id: chance.uuid(),
      personId: id,
      kind: 'phone',
      value: `030 55${chance.integer(10_000, 99_999)}`,
      label: 'work',
      note: 'vormittags',
    })),
  )
  await insertMany(
    tx,
    personAddresses,
    some.slice(0, 12).map(({ id }) => ({
      id: chance.uuid(),
      personId: id,
      purpose: 'billing',
      street: `Am Kanzleihof ${chance.integer(1, 40)}`,
      postalCode: '10117',
      city: 'Berlin',
    })),
  )
  await tx.update(people).set({ note: 'Bevorzugt Anrufe nach 17 Uhr.' }).where(eq(people.id, portfolio.selin.id))
}
