import { people } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { personName } from '@treppenhaus/domain/person-name'
import { eq } from 'drizzle-orm'
import { type Content, strong } from './content.ts'
import { greetByName, greetPerson } from './greeting.ts'
import { houseOf, unitInWords } from './house.ts'
import { portalTenantsPage, staffTenantRegistrationPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

async function registrationOf(scene: Scene) {
  const { db } = scene.organization
  const [row] = await db
    .select({ registration: tenantRegistrations, unit: units, property: properties, owner: people })
    .from(tenantRegistrations)
    .innerJoin(units, eq(units.id, tenantRegistrations.unitId))
    .innerJoin(properties, eq(properties.id, units.propertyId))
    .innerJoin(people, eq(people.id, tenantRegistrations.ownerPersonId))
    .where(eq(tenantRegistrations.id, idOf(scene, 'registrationId')))
  if (!row) throw new Error('There is no such registration of a tenant.')
  return row
}

type Registration = Awaited<ReturnType<typeof registrationOf>>

const nameOf = ({ registration: { firstName, lastName } }: Registration) => [firstName, lastName].filter(Boolean).join(' ')

/** Flat and days. */
function boxOf({ t, format }: Scene, { registration, unit, property }: Registration): Content['box'] {
  const from = format.calendarDay(registration.startsOn)
  const days =
    registration.endsOn === null ? t('tenant:from', { from }) : t('tenant:fromTo', { from, to: format.calendarDay(registration.endsOn) })
  return { lines: [unitInWords(t, unit, property.unitsPerFloor), days] }
}

export async function staffTenantRegistered(scene: Scene): Promise<Content> {
  const { t } = scene
  const found = await registrationOf(scene)
  const values = { tenant: nameOf(found), owner: personName(found.owner) }
  return {
    subject: t('tenant:registered.subject', values),
    heading: t('tenant:registered.heading'),
    greeting: greetByName(scene),
    text: t('tenant:registered.text', { owner: values.owner, tenant: strong(values.tenant) }),
    box: boxOf(scene, found),
    button: { label: t('tenant:registered.button'), url: staffTenantRegistrationPage(scene, found.registration.id) },
    house: houseOf(found.property),
  }
}

export async function tenantDecided(scene: Scene): Promise<Content> {
  const { t } = scene
  const found = await registrationOf(scene)
  const kind = found.registration.state === 'declined' ? 'declined' : 'confirmed'
  const tenant = nameOf(found)
  return {
    subject: t(`tenant:${kind}.subject`, { tenant }),
    heading: t(`tenant:${kind}.heading`),
    greeting: await greetPerson(scene),
    text: t(`tenant:${kind}.text`, { tenant: strong(tenant) }),
    quote: kind === 'declined' ? found.registration.reason : null,
    box: boxOf(scene, found),
    next: [t(`tenant:${kind}.next`)],
    button: { label: t('tenant:button'), url: portalTenantsPage(scene) },
    house: houseOf(found.property),
  }
}
