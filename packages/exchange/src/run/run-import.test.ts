import { importConflicts, imports } from '@treppenhaus/db/schema/imports'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { people } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { tenancies } from '@treppenhaus/db/schema/tenancies'
import { fieldOwners } from '@treppenhaus/db/schema/imports'
import { makeAccount } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { decideConflict } from '../conflicts/decide-conflict.ts'
import { begin, check, dryRun, emptyPortfolio, outcome, rollBack, says, snapshot, stateOf, take } from '../test-imports.ts'
import { runImport } from './run-import.ts'

const { first } = await testOrganizations()
const { db } = first
beforeEach(async () => {
  await emptyPortfolio(first)
  await db.delete(fieldOwners)
})

const ada = (fields: object) => says('person', 1, { lastName: 'Lovelace', ...fields }, { externalId: 'K-1' })
const phoneOf = async () => (await db.select().from(people))[0]!.phone
const openConflicts = async () =>
  (await db.select().from(importConflicts).where(eq(importConflicts.state, 'open'))).map(({ field, ours, theirs }) => ({
    field,
    ours,
    theirs,
  }))

/** last: what the file said before; ours: what was typed here since; theirs: what the file says now. */
test.each<[string, 'here' | 'there', string | null | undefined, string | null, string | null, string | null, boolean, string]>([
  ['nobody changed it', 'there', '0221 1', '0221 1', '0221 1', '0221 1', false, 'unchanged'],
  ['only the other system changed it', 'there', '0221 1', '0221 1', '0221 2', '0221 2', false, 'change'],
  ['only the other system emptied it', 'there', '0221 1', '0221 1', null, null, false, 'change'],
  ['only we changed it', 'there', '0221 1', '0221 3', '0221 1', '0221 3', false, 'unchanged'],
  ['only we emptied it', 'there', '0221 1', null, '0221 1', null, false, 'unchanged'],
  ['both changed it', 'there', '0221 1', '0221 3', '0221 2', '0221 3', true, 'conflict'],
  ['we emptied it and they changed it', 'there', '0221 1', null, '0221 2', null, true, 'conflict'],
  ['both changed it to the same', 'there', '0221 1', '0221 2', '0221 2', '0221 2', false, 'unchanged'],
  ['it is ours', 'here', '0221 1', '0221 1', '0221 2', '0221 1', false, 'unchanged'],
  ['they never said it and we have none', 'there', undefined, null, '0221 2', '0221 2', false, 'change'],
  ['they never said it and we have another', 'there', undefined, '0221 3', '0221 2', '0221 3', true, 'conflict'],
])('a value: %s', async (_what, owner, last, ours, theirs, expected, isConflict, action) => {
  await take(first, [ada(last === undefined ? {} : { phone: last })])
  await db.update(people).set({ phone: ours })
  await db.insert(fieldOwners).values({ kind: 'person', field: 'phone', owner })
  const id = await take(first, [ada({ phone: theirs })])
  expect(await outcome(first, id)).toMatchObject([{ action }])
  expect(await phoneOf()).toBe(expected)
  expect(await openConflicts()).toEqual(isConflict ? [{ field: 'phone', ours, theirs }] : [])
  const again = await take(first, [ada({ phone: theirs })])
  expect(await outcome(first, again)).toMatchObject([{ action: isConflict ? 'conflict' : 'unchanged' }])
  expect(await openConflicts()).toHaveLength(isConflict ? 1 : 0)
})

test.each(['keep', 'take'] as const)('a conflict that was decided, %s, is quiet the next time', async (decision) => {
  await take(first, [ada({ phone: '0221 1', email: 'ada@post.example' })])
  await db.update(people).set({ phone: '0221 3' })
  await take(first, [ada({ phone: '0221 2', email: 'ada@new.example' })])
  expect((await db.select().from(people))[0]).toMatchObject({ phone: '0221 3', email: 'ada@new.example' })
  const [conflict] = await db.select().from(importConflicts)
  const account = await makeAccount(db)
  expect(await db.transaction((tx) => decideConflict(tx, conflict!.id, decision, account.id))).toBe(true)
  expect(await db.transaction((tx) => decideConflict(tx, conflict!.id, decision, account.id))).toBe(false)
  expect(await phoneOf()).toBe(decision === 'take' ? '0221 2' : '0221 3')
  expect(await outcome(first, await take(first, [ada({ phone: '0221 2' })]))).toMatchObject([{ action: 'unchanged' }])
  expect(await openConflicts()).toEqual([])
})

test('a conflict is gone when both say the same again, or the import is taken back', async () => {
  await take(first, [ada({ phone: '0221 1' })])
  await db.update(people).set({ phone: '0221 3' })
  const id = await take(first, [ada({ phone: '0221 2' })])
  await rollBack(first, id)
  expect(await openConflicts()).toEqual([])
  expect(await phoneOf()).toBe('0221 3')
  await take(first, [ada({ phone: '0221 2' })])
  await db.update(people).set({ phone: '0221 2' })
  await take(first, [ada({ phone: '0221 2' })])
  expect(await openConflicts()).toEqual([])
})

test('trades are the same in any order', async () => {
  const kowalski = says('contractor', 1, { name: 'Kowalski', email: 'k@post.example', trades: ['plumbing', 'heating'] })
  await take(first, [kowalski])
  await db.update(contractors).set({ trades: ['heating', 'plumbing'] })
  expect(await outcome(first, await take(first, [kowalski]))).toMatchObject([{ action: 'unchanged' }])
})

const house = says(
  'property',
  1,
  { number: 'P-1', street: 'Am See', houseNumber: '1', postalCode: '50674', city: 'Köln' },
  { externalId: 'X-1' },
)
const flat = (n: number, fields: object = {}) =>
  says('unit', n, { number: `WE ${n}`, ...fields }, { externalId: `U-${n}`, refs: { property: { key: 'X-1' } } })
const bond = (n: number, fields: object = {}) =>
  says(
    'tenancy',
    n,
    { startsOn: '2020-01-01', ...fields },
    { externalId: `T-${n}`, refs: { unit: { key: `U-${n}` }, person: { key: 'K-1' } } },
  )
const portfolio = [house, ada({}), ...[1, 2, 3, 4, 5].flatMap((n) => [flat(n), bond(n)])]

test('what was changed here under another number is found again, and not overwritten', async () => {
  const nameless = [{ ...house, externalId: null }, says('person', 2, { lastName: 'Byron', email: 'b@post.example' })]
  await take(first, nameless)
  await db.update(properties).set({ number: 'H-7' })
  await db.update(people).set({ lastName: 'King', email: 'k@post.example' })
  const id = await take(first, nameless)
  expect((await outcome(first, id)).map(({ action }) => action)).toEqual(['unchanged', 'unchanged'])
  expect(await db.select().from(properties)).toMatchObject([{ number: 'H-7' }])
})

test('paused between batches it goes on where it was, stopped too', async () => {
  const id = await dryRun(first, portfolio)
  await begin(first, id, 'running')
  let batches = 0
  expect(await runImport(first, id, () => batches++ === 2, 3)).toBe(false)
  expect(await stateOf(first, id)).toMatchObject({ state: 'running', done: 6, total: 12 })
  await db.update(imports).set({ pauseRequested: true })
  expect(await runImport(first, id, undefined, 3)).toBe(true)
  expect(await stateOf(first, id)).toMatchObject({ state: 'paused', done: 6, pauseRequested: false })
  await begin(first, id, 'running')
  await runImport(first, id, undefined, 3)
  expect(await stateOf(first, id)).toMatchObject({ state: 'done', done: 12 })
  expect(await db.$count(tenancies)).toBe(5)
})

test('what somebody did since the dry run counts: a taken number is an error, an edited value a conflict', async () => {
  await take(first, portfolio)
  const next = [house, ada({ phone: '0221 2' }), flat(1, { floor: 3 }), flat(6), flat(7), bond(6), bond(7)]
  const id = await dryRun(first, next)
  expect((await outcome(first, id)).map(({ kind, action }) => `${kind} ${action}`)).toEqual(['property unchanged', 'unit change', 'unit create', 'unit create', 'person change', 'tenancy create', 'tenancy create']) // prettier-ignore
  const [property] = await db.select().from(properties)
  await db.insert(units).values({ propertyId: property!.id, number: 'WE 6' })
  await db.update(people).set({ phone: '0221 9' })
  await db.update(units).set({ floor: 3 }).where(eq(units.number, 'WE 1'))
  await begin(first, id, 'running')
  await runImport(first, id)
  expect((await outcome(first, id)).map(({ kind, action, errors }) => [kind, action, ...errors].join(' '))).toEqual([
    'property unchanged',
    'unit unchanged',
    'unit error number_taken',
    'unit create',
    'person conflict',
    'tenancy error unknown_reference',
    'tenancy create',
  ])
  expect(await stateOf(first, id)).toMatchObject({ state: 'done', counts: { errorRows: 1, kinds: { tenancy: { create: 1, error: 1 } } } })
  expect(await phoneOf()).toBe('0221 9')
})

test('with errors nothing is taken over, unless the rows that have them may be left out', async () => {
  const wrong = [...portfolio, bond(6)]
  const id = await take(first, wrong)
  expect(await stateOf(first, id)).toMatchObject({ state: 'checked', changeSetId: null })
  expect(await db.$count(units)).toBe(0)
  expect(await stateOf(first, await take(first, wrong, { skipErrors: true }))).toMatchObject({ state: 'done', counts: { errorRows: 1 } })
  expect(await db.$count(tenancies)).toBe(5)
})

test('one import runs at a time; a second one that was checked before it is checked anew', async () => {
  const [one, other] = [await dryRun(first, portfolio), await dryRun(first, portfolio)]
  await begin(first, one, 'running')
  await expect(begin(first, other, 'running')).rejects.toMatchObject({ cause: { constraint: 'imports_running' } })
  await runImport(first, one)
  await begin(first, other, 'running')
  await runImport(first, other)
  expect(await stateOf(first, other)).toMatchObject({ state: 'checking' })
  await check(first, other, portfolio)
  await begin(first, other, 'running')
  await runImport(first, other)
  expect(await stateOf(first, other)).toMatchObject({ state: 'done', counts: { errorRows: 0 } })
  expect((await outcome(first, other)).every(({ action }) => action === 'unchanged')).toBe(true)
  expect(await db.$count(units)).toBe(5)
})

test('a complete file ends what it does not hold any more, and what comes back goes on', async () => {
  await take(first, portfolio)
  const before = await snapshot(first)
  const fewer = portfolio.filter(({ externalId }) => externalId !== 'T-5')
  const id = await take(first, fewer, { complete: true })
  expect((await outcome(first, id)).filter(({ action }) => action === 'end')).toMatchObject([{ kind: 'tenancy', changes: ['endsOn'] }])
  const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })
  expect(await db.select().from(tenancies).where(eq(tenancies.externalId, 'T-5'))).toMatchObject([{ endsOn: yesterday }])
  await take(first, portfolio, { complete: true })
  expect((await snapshot(first))['tenancies']).toEqual(before['tenancies'])
  const many = await take(first, [house, ada({}), flat(1), bond(1)], { complete: true })
  expect(await stateOf(first, many)).toMatchObject({ state: 'checked', problem: { code: 'many_ends' } })
  await take(first, [house, ada({}), flat(1), bond(1)], { complete: true, manyEnds: true })
  expect((await db.select().from(units)).filter(({ archivedAt }) => archivedAt)).toHaveLength(4)
})

test('a record that a complete file holds with an error does not end', async () => {
  await take(first, portfolio)
  const wrong = portfolio.map((record) => (record.externalId === 'T-5' ? bond(5, { startsOn: '31.02.' }) : record))
  const id = await dryRun(first, wrong, { complete: true })
  expect((await outcome(first, id)).filter(({ action }) => action === 'end' || action === 'error')).toMatchObject([{ kind: 'tenancy', action: 'error', errors: ['not_a_day'] }]) // prettier-ignore
})

test('a rollback restores every row, and leaves what was changed since', async () => {
  await take(first, portfolio)
  await db.update(people).set({ phone: '0221 9' })
  const before = await snapshot(first)
  const next = [house, ada({ email: 'ada@post.example' }), ...[1, 2, 3].map((n) => flat(n, { floor: n, note: 'neu' })), flat(8), bond(8)]
  const id = await take(first, next)
  expect(await snapshot(first)).not.toEqual(before)
  await rollBack(first, id)
  expect(await snapshot(first)).toEqual(before)

  const again = await take(first, next)
  await db.update(units).set({ floor: 9 }).where(eq(units.externalId, 'U-2'))
  await rollBack(first, again)
  expect((await outcome(first, again)).filter(({ errors }) => errors.length > 0)).toMatchObject([
    { kind: 'unit', errors: ['changed_since'] },
  ])
  expect(await stateOf(first, again)).toMatchObject({ state: 'rolled_back' })
})
