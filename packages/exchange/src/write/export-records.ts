import type { Organization } from '@treppenhaus/db/organization'
import { type CustomField, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import type { PoolClient } from 'pg'
import { Readable } from 'node:stream'
import { labelsIn } from '../field-labels/heading-of.ts'
import type { ExportRequest } from './export-request.ts'
import { readRecords, withSnapshot } from './read-records.ts'
import { writeCsv } from './write-csv.ts'
import { writeSheet } from './write-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'
import { writeXml } from './write-xml.ts'
import { zipOf } from './zip-of.ts'

/**
 * Records as a file, written while it is read: CSV of one kind, a ZIP with a CSV of each kind, a workbook with a sheet of each kind, or
 * XML. All of it is of one moment.
 */
export function exportRecords(organization: Organization, request: ExportRequest): Readable {
  const kinds = recordKinds.filter((kind) => request.kinds.includes(kind))
  const inOrder = { ...request, kinds }
  const write = { csv: writeTables, xlsx: writeSheets, xml: writeDocument }[request.format]
  return Readable.from(
    withSnapshot<string | Buffer>(organization, async function* (client) {
      yield* write(organization, client, await ownFields(client), inOrder)
    }),
    { objectMode: false },
  )
}

/** The file's ending: several kinds do not fit into one CSV. */
export const endingOf = ({ format, kinds }: Pick<ExportRequest, 'format' | 'kinds'>): 'csv' | 'zip' | 'xlsx' | 'xml' =>
  format === 'csv' && kinds.length > 1 ? 'zip' : format

async function ownFields(client: PoolClient): Promise<CustomField[]> {
  const { rows } = await client.query<CustomField>(
    'select kind, key, type, choices from custom_fields where archived_at is null order by kind, position, key',
  )
  return rows
}

type Write = (
  organization: Organization,
  client: PoolClient,
  custom: readonly CustomField[],
  request: ExportRequest,
) => AsyncGenerator<string | Buffer>

const writeTables: Write = async function* (_organization, client, custom, request) {
  const { kinds, locale } = request
  const table = (kind: RecordKind) => writeCsv(kind, custom, locale, readRecords(client, kind, custom, request))
  if (kinds.length === 1) return yield* table(kinds[0]!)
  yield* zipOf(
    kinds.map((kind, index) => ({
      name: `${String(index + 1).padStart(2, '0')} ${labelsIn(locale).kinds[kind].many}.csv`,
      open: () => Readable.from(table(kind), { objectMode: false }),
    })),
  )
}

const writeSheets: Write = (_organization, client, custom, request) =>
  writeWorkbook(
    request.kinds.map((kind) => ({
      name: labelsIn(request.locale).kinds[kind].many,
      write: (strings) => writeSheet(kind, custom, request.locale, readRecords(client, kind, custom, request), strings),
    })),
  )

const writeDocument: Write = ({ slug }, client, custom, request) =>
  writeXml(slug, request.kinds, custom, (kind) => readRecords(client, kind, custom, request))
