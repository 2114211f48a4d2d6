import type { Locale } from '@treppenhaus/domain/master-data'
import type { CustomField, RecordKind } from '@treppenhaus/domain/record-kinds'
import { safeText } from '../formula-safe.ts'
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
      lineOf(columns.map(({ name, field }) => cellText(kind, name, field, name === 'externalId' ? externalId : fields[name], locale))),
    )
    yield lines.join('')
  }
}

const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(';')}\r\n`

const quoted = (text: string) => {
  const safe = safeText(text)
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
