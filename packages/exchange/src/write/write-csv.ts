import type { Locale } from '@treppenhaus/domain/master-data'
import type { CustomField, Field, RecordKind } from '@treppenhaus/domain/record-kinds'
import { guardFormula } from '../formula-guard.ts'
import { cellText } from './cell-text.ts'
import { columnsOf } from './columns-of.ts'
import type { Outgoing } from './read-records.ts'

/** By it programs of tables know that umlauts are UTF-8. */
const BOM = '\uFEFF'

/** One kind as a table: `;` between cells, lines end in CR LF. */
export async function* writeCsv(
  kind: RecordKind,
  custom: readonly CustomField[],
  locale: Locale,
  batches: AsyncIterable<Outgoing[]>,
): AsyncGenerator<string> {
  const columns = columnsOf(kind, custom, locale)
  yield BOM + lineOf(columns.map(({ heading }) => heading))
  for await (const batch of batches) {
    const lines = batch.map(({ externalId, fields }) =>
      lineOf(
        columns.map(({ name, field }) => {
          const text = cellText(kind, name, field, name === 'externalId' ? externalId : fields[name], locale)
          return neverFormula(field, text) ? text : guardFormula(text)
        }),
      ),
    )
    yield lines.join('')
  }
}

const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(';')}\r\n`

const quoted = (text: string) => (/[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const numeric: readonly Field['type'][] = ['whole', 'decimal', 'cents']
/** A telephone number; digits and signs calculate nothing that does harm, and an apostrophe would be in the way of whoever reads it. */
const NUMBER = /^\+[0-9 ()/.-]*$/

/** What begins with a sign and may stay as it is: -12,50 and +49 40 1234. */
const neverFormula = ({ type }: Field, text: string) => numeric.includes(type) || (type === 'phone' && NUMBER.test(text))
