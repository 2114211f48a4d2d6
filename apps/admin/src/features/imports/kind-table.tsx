import { importActions } from '@treppenhaus/domain/import'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import { useRecordWords } from '../../components/use-record-words.ts'
import { formatNumber } from '../../lib/format.ts'
import { totalsOf } from '../../lib/import-counts.ts'
import classes from './kind-table.module.css'
import type { Import } from './queries.ts'

/** The same figures by kind; what no kind has is left out. */
export function KindTable({ counts }: { counts: NonNullable<Import['counts']> }) {
  const { t } = useTranslation('imports')
  const words = useRecordWords()
  const totals = totalsOf(counts)
  const shown = importActions.filter((action) => totals[action] > 0)
  const kinds = recordKinds.filter((kind) => counts.kinds[kind])
  return (
    // Wider than a phone: it scrolls by itself, by the keyboard too.
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('check.kinds')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('check.kindLabel')}</th>
            {shown.map((action) => (
              <th key={action} scope="col">
                {t(`action.${action}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{words.kinds(kind)}</th>
              {shown.map((action) => (
                <td key={action} data-nought={!counts.kinds[kind]?.[action] || undefined}>
                  {formatNumber(counts.kinds[kind]?.[action] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
