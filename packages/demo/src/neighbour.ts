import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractorProperties, contractors } from '@treppenhaus/db/schema/contractors'
import { people } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { settings } from '@treppenhaus/db/schema/settings'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import { tenancies } from '@treppenhaus/db/schema/tenancies'
import { topics } from '@treppenhaus/db/schema/topics'
import { makeAccounts } from './accounts.ts'
import { neighbourLogins } from './logins.ts'
import { random } from './random.ts'
import { roleIdsByKey } from './roles.ts'
import { nachbar } from './settings.ts'
import { topicPlans } from './topics.ts'

/** The second organization: one house, one of each kind of person. */
export async function seedNeighbour(tx: Tx): Promise<void> {
  const chance = random(77)
  await tx.insert(settings).values(nachbar)
  await tx.insert(topics).values(topicPlans.map((topic) => ({ id: chance.uuid(), ...topic })))
  const house = {
    id: chance.uuid(),
    number: '1',
    managementType: 'rental',
    street: 'Hafenweg',
    houseNumber: '3',
    postalCode: '24103',
    city: 'Kiel',
    floors: 3,
    unitsPerFloor: 2,
    builtIn: 1999,
  } as const
  await tx.insert(properties).values(house)
  const flats = Array.from({ length: 6 }, (_, i) => ({
    id: chance.uuid(),
    propertyId: house.id,
    number: `WE ${i + 1}`,
    floor: Math.floor(i / 2),
    position: (i % 2) + 1,
    areaM2: '61.20',
  }))
  await tx.insert(units).values(flats)
  const oskar = {
    id: chance.uuid(),
    salutation: 'mr',
    firstName: 'Oskar',
    lastName: 'Lindner',
    email: 'oskar.lindner@post.example',
    mobile: '0171 3920150',
  } as const
  await tx.insert(people).values(oskar)
  await tx.insert(tenancies).values({ unitId: flats[2]!.id, personId: oskar.id, startsOn: '2022-02-01' })
  const tilda = {
    id: chance.uuid(),
    firstName: 'Tilda',
    lastName: 'Brandt',
    position: 'Geschäftsführung',
    email: 'tilda.brandt@nachbar.example',
    allProperties: true,
    roleId: (await roleIdsByKey(tx)).get('administrator')!,
  }
  await tx.insert(staffMembers).values(tilda)
  const hansen = {
    id: chance.uuid(),
    name: 'Elektro Hansen',
    trades: ['electrical' as const, 'general' as const],
    contactName: 'Maike Hansen',
    email: 'service@elektro-hansen.example',
    city: 'Kiel',
  }
  await tx.insert(contractors).values(hansen)
  await tx.insert(contractorProperties).values({ contractorId: hansen.id, propertyId: house.id })
  await tx.insert(accounts).values(await makeAccounts(chance, neighbourLogins, { staff: [tilda], portal: [oskar], contractor: [hansen] }))
}
