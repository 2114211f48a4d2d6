import { testOrganizations } from '@treppenhaus/testing/organization'
import { expect, test } from 'vitest'
import { outcome, rollBack, says, snapshot, stateOf, take } from './test-imports.ts'

const { first } = await testOrganizations()

const house = { number: 'H1', street: 'Lindenstraße', houseNumber: '12', postalCode: '50674', city: 'Köln', managementType: 'condominium' }
/** One flat, its tenant and its owner by line, as a flat table has them. */
const line = (row: number, number: string, person: object) => [
  says('property', row, house),
  says('unit', row, { number, shareNumerator: 250, shareDenominator: 1000 }, { refs: { property: { row } } }),
  says('person', row, { kind: 'natural', ...person }),
  says('tenancy', row, { startsOn: '2020-01-01', endsOn: null }, { refs: { unit: { row }, person: { row } } }),
]
const file = [
  ...line(2, 'WE 1', { lastName: 'Arslan', firstName: 'Elif', email: 'elif@post.example' }),
  ...line(3, 'WE 2', { lastName: 'Becker', firstName: 'Jan', phone: '0221 12345' }),
  ...line(4, 'WE 3', { lastName: 'Becker', firstName: 'Jan', phone: '+49 221 12345', street: 'Nebenstraße 1', postalCode: '50674' }),
  ...line(5, 'WE 4', { lastName: 'Celik' }),
]

test('a flat table makes each record once, and nothing the second time', async () => {
  const empty = await snapshot(first)
  const id = await take(first, file)
  expect(await outcome(first, id)).toMatchObject([{ kind: 'property', errors: [] }, ...Array(4).fill({ kind: 'unit', action: 'create' }), ...Array(3).fill({ kind: 'person' }), ...Array(4).fill({ kind: 'tenancy', errors: [] })]) // prettier-ignore
  expect(await stateOf(first, id)).toMatchObject({
    state: 'done',
    total: 12,
    done: 12,
    counts: { rows: 4, errorRows: 0, kinds: { property: { create: 1 } } },
  })
  const filled = await snapshot(first)
  expect(filled['units']).toHaveLength(4)
  expect(filled['people']).toHaveLength(3)

  const again = await take(first, file)
  expect((await outcome(first, again)).filter(({ action }) => action !== 'unchanged')).toEqual([])
  expect(await snapshot(first)).toEqual(filled)

  await rollBack(first, again)
  expect(await snapshot(first)).toEqual(filled)
  await rollBack(first, id)
  expect(await stateOf(first, id)).toMatchObject({ state: 'rolled_back' })
  expect(await snapshot(first)).toEqual(empty)
})
