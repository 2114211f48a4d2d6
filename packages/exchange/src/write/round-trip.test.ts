import type { TestOrganization } from '@treppenhaus/testing/organization'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { locales } from '@treppenhaus/domain/master-data'
import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { type Incoming, noOptions } from '@treppenhaus/domain/import'
import { type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import fc from 'fast-check'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { guessMapping } from '../read/guess-mapping.ts'
import { inspectFile } from '../read/inspect-file.ts'
import { readFile } from '../read/read-file.ts'
import type { SourceFile } from '../source-file.ts'
import { outcome, take } from '../test-imports.ts'
import { labelsIn } from '../field-labels/heading-of.ts'
import { schemaErrors } from '../test-portfolio-schema.ts'
import type { ExportRequest } from './export-request.ts'
import { exportRecords } from './export-records.ts'
import { ownFields, portfolios } from './test-portfolio.ts'

const { first, second } = await testOrganizations()
for (const { db } of [first, second])
  await db.insert(customFields).values(ownFields.map((field) => ({ ...field, choices: [...field.choices], labelDe: 'x', labelEn: 'x' })))

const empty = ({ asAdmin }: TestOrganization) =>
  asAdmin('truncate properties, people, contractors, import_baselines, import_conflicts, imports, record_changes, change_sets cascade')
const emptyBoth = () => Promise.all([empty(first), empty(second)])
afterEach(emptyBoth)

type Wish = Pick<ExportRequest, 'format' | 'locale'> & { kinds?: readonly RecordKind[] }
const exported = (from: TestOrganization, { format, locale, kinds = recordKinds }: Wish) =>
  buffer(exportRecords(from, { kinds, format, locale, scope: 'all', filter: {} }))

async function read(content: Buffer, sheet?: string): Promise<Incoming[]> {
  const file: SourceFile = { name: 'export', size: content.length, open: () => Readable.from([content], { objectMode: false }) }
  const first = await inspectFile(file)
  const inspection = sheet === undefined ? first : await inspectFile(file, { dialect: { ...first.dialect, sheet } })
  const mapping = guessMapping(inspection.headings, inspection.sample, ownFields)
  expect(mapping, 'every column goes somewhere').not.toContain(null)
  const records: Incoming[] = []
  const given = { ...inspection, mapping, custom: ownFields, options: { ...noOptions, otherOrganization: true }, organization: second.slug }
  for await (const record of readFile(file, given)) records.push(record)
  return records
}

async function taken(into: TestOrganization, records: readonly Incoming[]): Promise<string> {
  const id = await take(into, records, { otherOrganization: true })
  const failed = (await outcome(into, id)).filter(({ errors, action }) => errors.length > 0 || action === 'error')
  expect(failed).toEqual([])
  return id
}

/** Each is a portfolio made, written, read and made anew; a failure is small as it is. */
const runs = { numRuns: Number(process.env['ROUND_TRIPS'] ?? 2), endOnFailure: true }
const TIMEOUT = 300_000

test.each(locales)(
  'CSV in %s: what was exported, imported and exported again is the same, byte by byte',
  async (locale) => {
    await fc.assert(
      fc.asyncProperty(portfolios, async (portfolio) => {
        await emptyBoth()
        await taken(first, portfolio)
        const tables = await Promise.all(recordKinds.map((kind) => exported(first, { format: 'csv', locale, kinds: [kind] })))
        for (const table of tables) await taken(second, await read(table))
        for (const [index, kind] of recordKinds.entries())
          expect((await exported(second, { format: 'csv', locale, kinds: [kind] })).toString()).toBe(tables[index]!.toString())
        // The archive of all is the same archive.
        expect(await exported(second, { format: 'csv', locale })).toEqual(await exported(first, { format: 'csv', locale }))
      }),
      runs,
    )
  },
  TIMEOUT,
)

test.each(locales)(
  'workbooks in %s: what was exported, imported and exported again is the same, byte by byte',
  async (locale) => {
    await fc.assert(
      fc.asyncProperty(portfolios, async (portfolio) => {
        await emptyBoth()
        await taken(first, portfolio)
        const workbook = await exported(first, { format: 'xlsx', locale })
        for (const kind of recordKinds) await taken(second, await read(workbook, labelsIn(locale).kinds[kind].many))
        for (const kind of recordKinds) {
          const [theirs, ours] = [
            await exported(second, { format: 'xml', locale, kinds: [kind] }),
            await exported(first, { format: 'xml', locale, kinds: [kind] }),
          ]
          expect(theirs.toString().replace(second.slug, first.slug)).toBe(ours.toString())
        }
        expect((await exported(second, { format: 'xlsx', locale })).equals(workbook)).toBe(true)
      }),
      runs,
    )
  },
  TIMEOUT,
)

test(
  'XML: what was exported, imported and exported again is the same, and what the schema says',
  async () => {
    await fc.assert(
      fc.asyncProperty(portfolios, async (portfolio) => {
        await emptyBoth()
        await taken(first, portfolio)
        const document = (await exported(first, { format: 'xml', locale: 'de' })).toString()
        expect(schemaErrors(document)).toEqual([])
        await taken(second, await read(Buffer.from(document)))
        const again = (await exported(second, { format: 'xml', locale: 'de' })).toString()
        expect(again.replace(second.slug, first.slug)).toBe(document)
      }),
      runs,
    )
  },
  TIMEOUT,
)
