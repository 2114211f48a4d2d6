import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { propertyGroupMembers, propertyGroups } from '@treppenhaus/db/schema/property-groups'
import { staffGroupScopes, staffMembers, substitutions } from '@treppenhaus/db/schema/staff'
import { addDays } from '@treppenhaus/domain/calendar'
import { dayOf } from './calendar.ts'
import { insertMany } from './insert-many.ts'
import type { Portfolio } from './portfolio.ts'
import type { Random } from './random.ts'
import type { DemoStaff } from './staff.ts'

const regions = {
  'Leipzig und Umland': ['Leipzig', 'Magdeburg'],
  Norden: ['Hamburg', 'Bremen'],
  Süden: ['Regensburg', 'Freiburg', 'Passau', 'Augsburg'],
}

type Office = { portfolio: Portfolio; staff: readonly DemoStaff[]; now: Date }

/** Groups of houses by region, a holiday that is looked after, and the accounting software. */
export async function insertOffice(tx: Tx, chance: Random, { portfolio, staff, now }: Office): Promise<void> {
  const staffId = (lastName: string) => staff.find((member) => member.lastName === lastName)!.id
  for (const [name, towns] of Object.entries(regions)) {
    const groupId = chance.uuid()
    await tx.insert(propertyGroups).values({ id: groupId, name })
    const houses = portfolio.properties.filter(({ city }) => towns.includes(city))
    await insertMany(
      tx,
      propertyGroupMembers,
      houses.map((house) => ({ groupId, propertyId: house.id })),
    )
    if (name === 'Leipzig und Umland') await tx.insert(staffGroupScopes).values({ staffId: staffId('Prause'), groupId })
  }
  const startsOn = addDays(dayOf(now), 9)
  const holiday = { staffId: staffId('Klaasen'), substituteId: staffId('Ullmann'), startsOn, endsOn: addDays(startsOn, 11) }
  await tx.insert(substitutions).values({ id: chance.uuid(), ...holiday })
  await insertAccounting(tx, chance)
}

/** It reads and brings people up to date; its key is made when somebody connects it. */
async function insertAccounting(tx: Tx, chance: Random): Promise<void> {
  const id = chance.uuid()
  const permissions = ['tickets.read', 'properties.read', 'people.read', 'people.write'] as const
  const software = { id, kind: 'integration', firstName: '', lastName: 'Buchhaltungssoftware', email: '', allProperties: true } as const
  await tx.insert(staffMembers).values({ ...software, permissions: [...permissions] })
  await tx
    .insert(accounts)
    .values({ id: chance.uuid(), audience: 'staff', login: `integration ${id}`, displayName: 'Buchhaltungssoftware', staffId: id })
}
