import { type ImportCounts, type Incoming, noOptions } from '@treppenhaus/domain/import'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testFile } from '../test-file.ts'
import { outcome, rollBack, stateOf, take } from '../test-imports.ts'
import { guessMapping } from './guess-mapping.ts'
import { inspectFile } from './inspect-file.ts'
import { readFile } from './read-file.ts'

const { first } = await testOrganizations()

/** A list of another program, read as it is when nobody corrects anything. */
async function records(name: string): Promise<Incoming[]> {
  const file = testFile(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)), name)
  const inspection = await inspectFile(file)
  const mapping = guessMapping(inspection.headings, inspection.sample)
  const all: Incoming[] = []
  const given = { ...inspection, mapping, custom: [], options: noOptions, organization: first.slug }
  for await (const record of readFile(file, given)) all.push(record)
  return all
}

const moved: [string, ImportCounts['kinds']][] = [
  ['mieterliste.csv', { property: { create: 1 }, unit: { create: 4 }, person: { create: 3 }, tenancy: { create: 3 } }],
  [
    'vertraege.csv',
    {
      property: { create: 1, error: 1 },
      unit: { create: 1, error: 1 },
      person: { create: 2, error: 1 },
      tenancy: { create: 1 },
      ownership: { create: 1 },
    },
  ],
  [
    'residents.csv',
    {
      property: { create: 1 },
      building: { create: 1 },
      unit: { create: 2 },
      person: { create: 3 },
      tenancy: { create: 2 },
      ownership: { create: 1 },
    },
  ],
  ['handwerker.csv', { contractor: { create: 2 } }],
]

test.each(moved)('%s moves in without a hand, and nothing happens the second time', async (name, kinds) => {
  const id = await take(first, await records(name), { skipErrors: true })
  expect((await stateOf(first, id)).counts?.kinds).toEqual(kinds)
  const again = await take(first, await records(name), { skipErrors: true })
  expect((await outcome(first, again)).filter(({ action }) => action !== 'unchanged' && action !== 'error')).toEqual([])
  await rollBack(first, again)
  await rollBack(first, id)
})
