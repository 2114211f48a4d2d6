import type { Tx } from '@treppenhaus/db/organization'
import { handOverRecipients, handOvers, importBaselines, importConflicts, imports } from '@treppenhaus/db/schema/imports'
import { type ImportCounts, noOptions } from '@treppenhaus/domain/import'
import { createHash } from 'node:crypto'
import { DAY, later } from '../calendar.ts'
import type { Portfolio } from '../portfolio.ts'
import type { Random } from '../random.ts'
import type { DemoStaff } from '../staff.ts'

const moveIn: ImportCounts = {
  kinds: { property: { create: 12 }, unit: { create: 186 }, person: { create: 251 }, tenancy: { create: 214 }, ownership: { create: 70 } },
  rows: 214,
  errorRows: 0,
}
const nightly = (changed: number): ImportCounts => ({
  kinds: { person: { unchanged: 288 - changed, change: changed, conflict: 2 }, tenancy: { unchanged: 240 } },
  rows: 290,
  errorRows: 0,
})

type Exchange = { portfolio: Portfolio; staff: readonly DemoStaff[]; accountId: string; now: Date }

/** The portfolio moved in by a table, since then the accounting software hands its people over every night; two of its values differ. */
export async function insertExchange(tx: Tx, chance: Random, { portfolio, staff, accountId, now }: Exchange): Promise<void> {
  const [handOver] = await tx
    .insert(handOvers)
    .values({ id: chance.uuid(), name: 'Nächtlicher Abgleich', folder: 'abgleich', options: noOptions, onErrors: 'skip' })
    .returning()
  const bookkeeper = staff.find(({ role }) => role === 'accounting')!
  await tx.insert(handOverRecipients).values({ handOverId: handOver!.id, staffId: bookkeeper.id })
  const past = (days: number, fileName: string, counts: ImportCounts, from: { handOverId?: string; createdByAccountId?: string }) => {
    const at = later(now, -days * DAY)
    const done = later(at, 40_000)
    const file = {
      format: 'csv' as const,
      fileName,
      fileSize: counts.rows * 180,
      sha256: createHash('sha256').update(fileName).digest('hex'),
    }
    const times = { createdAt: at, checkedAt: later(at, 20_000), startedAt: later(at, 25_000), finishedAt: done }
    return { id: chance.uuid(), ...file, ...from, ...times, state: 'done' as const, options: noOptions, counts, total: 0, done: 0 }
  }
  const nights = [3, 2, 1].map((days) => past(days, `personen-${days}.csv`, nightly(days), { handOverId: handOver!.id }))
  await tx.insert(imports).values([past(66, 'Bestand Brückner.csv', moveIn, { createdByAccountId: accountId }), ...nights])
  await insertConflicts(tx, chance, portfolio, nights.at(-1)!.id)
}

/** Somebody changed the number here and somebody else there. */
async function insertConflicts(tx: Tx, chance: Random, { marta, tran }: Portfolio, importId: string): Promise<void> {
  for (const [person, there] of [
    [marta, '0171 3920999'],
    [tran, '0160 5550123'],
  ] as const) {
    await tx.insert(importBaselines).values({ id: person.id, kind: 'person', fields: { mobile: '0171 3920000' } })
    const values = { kind: 'person' as const, recordId: person.id, field: 'mobile', ours: person.mobile, theirs: there, importId }
    await tx.insert(importConflicts).values({ id: chance.uuid(), ...values })
  }
}
