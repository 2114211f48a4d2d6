import type { staffMembers } from '@treppenhaus/db/schema/staff'
import type { ReadyRole } from '@treppenhaus/domain/permissions'
import type { Random } from './random.ts'

export type DemoStaff = typeof staffMembers.$inferInsert & { id: string; towns: readonly string[] | 'all'; role: ReadyRole }

/** The office: who works where. */
export const makeStaff = (random: Random): DemoStaff[] =>
  (
    [
      ['Jana', 'Reuter', 'Geschäftsführung', 'all', 'administrator'],
      ['Murat', 'Demir', 'Objektbetreuung Leipzig', ['Leipzig'], 'clerk'],
      ['Svenja', 'Klaasen', 'Objektbetreuung Hamburg', ['Hamburg', 'Bremen'], 'clerk'],
      ['Bernd', 'Ullmann', 'Objektbetreuung Süd', ['Regensburg', 'Freiburg', 'Passau', 'Augsburg', 'Magdeburg'], 'clerk'],
      ['Katrin', 'Vogel', 'Buchhaltung', 'all', 'accounting'],
      ['Henning', 'Prause', 'Einteilung der Hausmeister', [], 'caretaker_dispatcher'],
      ['Lale', 'Sommer', 'Auszubildende', ['Leipzig'], 'read_only'],
    ] as const
  ).map(([firstName, lastName, position, towns, role]) => ({
    id: random.uuid(),
    firstName,
    lastName,
    position,
    email: `${firstName.toLowerCase()}.${lastName.toLowerCase()}@brueckner-hv.example`,
    phone: '0341 9009 0',
    allProperties: towns === 'all',
    towns,
    role,
  }))
