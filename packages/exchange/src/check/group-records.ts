import { type Field, kindsWithDays, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { hasExternalId } from '../records/read-records.ts'
import { fillHome } from './fill-home.ts'
import { knownLeaders, type Leader, type Leaders } from './known-leaders.ts'
import { mergeRepeat } from './merge-repeat.ts'
import { numberKeys } from './number-keys.ts'
import { keyInFile } from './find-by-key.ts'
import { keysOf, type KeysOf } from './keys-of.ts'
import { readStaged } from './read-staged.ts'
import { resolveReferences } from './resolve-references.ts'
import { type CheckScope, isError, type Staged } from './scope.ts'
import { checkExternalId, LONGEST_KEY, tidyFields } from './tidy-fields.ts'
import { writeGroups } from './write-groups.ts'

/**
 * The first way through the records of a kind: their references lead to ids, their fields are tidy, and those that say the same of one
 * record are one. Records refer only to kinds before theirs, which are through already.
 */
export async function groupRecords(scope: CheckScope, kind: RecordKind, allHaveKeys: boolean): Promise<void> {
  let isFirst = true
  for await (const batch of readStaged(scope, kind)) {
    await resolveReferences(scope, kind, batch)
    if (kind === 'unit') await fillHome(scope, batch)
    for (const record of batch) tidy(scope, kind, record)
    await groupBatch(scope, kind, batch, allHaveKeys)
    if (isFirst) await scope.db.execute(sql`select analyze_staged_keys()`) // the kind's first keys have come
    isFirst = false
    scope.onRecords(batch.length)
  }
}

function tidy({ fields: known, columnOf }: CheckScope, kind: RecordKind, record: Staged): void {
  const column = (field: string) => columnOf(kind, field)
  const { fields, errors } = tidyFields(record.fields, known.of(kind), column)
  record.fields = fields
  record.errors.push(...errors, ...checkExternalId(record.externalId, column))
  record.externalId = hasExternalId(kind) ? (record.externalId?.slice(0, LONGEST_KEY) ?? null) : null
}

async function groupBatch(scope: CheckScope, kind: RecordKind, batch: readonly Staged[], allHaveKeys: boolean): Promise<void> {
  const of = scope.fields.of(kind)
  const keys = new Map(batch.map((record) => [record.seq, allHaveKeys ? surely(kind, record, of) : keysOf(kind, record.fields, of)]))
  const numbers = await numberKeys(scope, kind, batch)
  const leaders = await knownLeaders(
    scope,
    kind,
    batch.flatMap((record) => allKeys(record, keys.get(record.seq)!)),
  )
  const leaderOf = new Map<number, number>()
  for (const record of batch) {
    const [own, number] = [keys.get(record.seq)!, numbers.get(record.seq)]
    const leader = leaderFor(scope, kind, leaders, record, own)
    if (leader) {
      leaders.know(leader, [...allKeys(record, own), ...(number ? [keyInFile.number(number)] : [])])
      if (leader.seq !== record.seq) leaderOf.set(record.seq, leader.seq)
    } else {
      const names = [record.externalId, number].filter((name) => name !== null && name !== undefined)
      leaders.know(record, names.map(keyInFile.failed))
    }
  }
  await writeGroups(scope, kind, batch, leaderOf, leaders)
}

/** The first record that says what this one does, with what this one says besides; nothing where this one has an error. */
function leaderFor(scope: CheckScope, kind: RecordKind, leaders: Leaders, record: Staged, keys: KeysOf): Leader | undefined {
  if (record.errors.some(isError)) return undefined
  const leader = leaders.leaderOf(record, keys)
  if ('code' in leader) {
    record.errors.push({ ...leader, column: scope.columnOf(kind, 'externalId') })
    return undefined
  }
  return leader.seq === record.seq || mergeRepeat(scope, kind, leader, record) ? leader : undefined
}

/** Where each has a key of the other system, two are never one by their contacts, and days that overlap are found by themselves. */
function surely(kind: RecordKind, record: Staged, of: Record<string, Field>): KeysOf {
  const isFoundByDays = (kindsWithDays as readonly RecordKind[]).includes(kind)
  return { natural: isFoundByDays ? null : keysOf(kind, record.fields, of).natural, contacts: [] }
}

const allKeys = ({ externalId }: Leader, { natural, contacts }: KeysOf): string[] => [
  ...(externalId === null ? [] : [keyInFile.externalId(externalId)]),
  ...(natural === null ? [] : [natural]),
  ...contacts,
]
