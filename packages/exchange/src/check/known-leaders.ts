import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import type { RowError } from '@treppenhaus/domain/import'
import { plainText } from '@treppenhaus/domain/field-value'
import { sql } from 'drizzle-orm'
import { contactRank, digits, fold, type KeysOf } from './keys-of.ts'
import { keyInFile } from './find-by-key.ts'
import type { CheckScope } from './scope.ts'

/** The first record of the file that says something of a record; what later ones say besides is added to it. */
export type Leader = {
  seq: number
  row: number
  externalId: string | null
  fields: Record<string, unknown>
  /** Something was added. */
  isChanged?: boolean
}

export type Leaders = {
  /** The record itself where it is the first one, or why it cannot be told whose it is. */
  leaderOf: (record: Leader, keys: KeysOf) => Leader | Omit<RowError, 'column'>
  know: (leader: Leader, keys: readonly string[]) => void
  /** Keys that were not known before this batch. */
  newKeys: () => { key: string; seq: number }[]
  /** Leaders of batches before, to which something was added. */
  changed: () => Leader[]
}

export async function knownLeaders({ db, importId }: CheckScope, kind: RecordKind, keys: readonly string[]): Promise<Leaders> {
  const { rows } = await db.execute<Leader & { key: string }>(sql`
    select k.key, s.seq, s.row, s.external_id as "externalId", s.fields from staged_keys k
    join staged_records s on s.import_id = k.import_id and s.seq = k.seq
    where k.import_id = ${importId} and k.kind = ${kind} and k.key = any(${sql.param([...new Set(keys)])}::text[])`)
  const before = new Map<number, Leader>()
  const known = new Map<string, Leader>()
  for (const { key, ...leader } of rows) {
    if (!before.has(leader.seq)) before.set(leader.seq, leader)
    known.set(key, before.get(leader.seq)!)
  }
  const added = new Map<string, number>()
  return {
    leaderOf: (record, { natural, contacts }) => {
      const byKey = record.externalId === null ? undefined : known.get(keyInFile.externalId(record.externalId))
      const byNature = natural === null ? undefined : known.get(natural)
      const other = byKey && byNature && byKey !== byNature ? byNature : byKey ? undefined : byNature
      if (other && (byKey || !mayBeOne(other, record))) return { code: 'duplicate_key', row: other.row }
      return byKey ?? byNature ?? byContact(known, record, contacts) ?? record
    },
    know: (leader, names) => {
      for (const name of names) {
        if (known.has(name)) continue
        known.set(name, leader)
        added.set(name, leader.seq)
      }
    },
    newKeys: () => [...added].map(([key, seq]) => ({ key, seq })),
    changed: () => [...before.values()].filter(({ isChanged }) => isChanged),
  }
}

const mayBeOne = (one: Leader, other: Leader) => one.externalId === null || other.externalId === null || one.externalId === other.externalId

/** Father and son of one name may share an address, but not with different e-mails. */
function byContact(known: ReadonlyMap<string, Leader>, record: Leader, contacts: readonly string[]): Leader | undefined {
  for (const key of contacts) {
    const leader = known.get(key)
    if (leader && mayBeOne(leader, record) && !differInSurer(contactRank(key), leader.fields, record.fields)) return leader
  }
  return undefined
}

/** Whether two have different contacts of a kind that is surer than the one they share. */
export function differInSurer(rank: string, one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  if (rank === 'e') return false
  const mails = [one, other].map((fields) => fold(plainText(fields['email'])))
  if (mails[0] && mails[1] && mails[0] !== mails[1]) return true
  if (rank === 'p') return false
  const [ours, theirs] = [one, other].map((fields) => [digits(fields['phone']), digits(fields['mobile'])].filter(Boolean))
  return ours!.length > 0 && theirs!.length > 0 && !ours!.some((number) => theirs!.includes(number))
}
