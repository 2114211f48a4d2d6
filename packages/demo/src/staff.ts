import type { staffMembers } from '@treppenhaus/db/schema/staff'
import type { Random } from './random.ts'

export type DemoStaff = typeof staffMembers.$inferInsert & { id: string; towns: readonly string[] | 'all' }

/** The office: who works where. */
export const makeStaff = (random: Random): DemoStaff[] =>
  (
    [
      ['Jana', 'Reuter', 'Teamleitung Leipzig', 'all'],
      ['Murat', 'Demir', 'Objektbetreuung Leipzig', ['Leipzig']],
      ['Svenja', 'Klaasen', 'Objektbetreuung Hamburg', ['Hamburg', 'Bremen']],
      ['Bernd', 'Ullmann', 'Objektbetreuung Süd', ['Regensburg', 'Freiburg', 'Passau', 'Augsburg', 'Magdeburg']],
    ] as const
  ).map(([firstName, lastName, position, towns]) => ({
    id: random.uuid(),
    firstName,
    lastName,
    position,
    email: `${firstName.toLowerCase()}.${lastName.toLowerCase()}@brueckner-hv.example`,
    phone: '0341 9009 0',
    allProperties: towns === 'all',
    towns,
  }))
