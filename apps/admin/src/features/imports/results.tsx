import { importActions } from '@treppenhaus/domain/import'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { DataSection } from '../../components/data-section.tsx'
import { useRecordWords } from '../../components/use-record-words.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { CountTiles } from './count-tiles.tsx'
import classes from './imports.module.css'
import { KindTable } from './kind-table.tsx'
import type { Import } from './queries.ts'
import { RecordRows } from './record-rows.tsx'

interface ResultsProps {
  found: Import
  counts: NonNullable<Import['counts']>
  title: string
}

/** What a file does or did: figures, by kind, and row by row. The filter stands in the address. */
export function Results({ found, counts, title }: ResultsProps) {
  const { t } = useTranslation('imports')
  const words = useRecordWords()
  const filter = useAddressFilter<'action' | 'kind'>()
  const action = importActions.find((name) => name === filter.get('action'))
  const kind = recordKinds.find((name) => name === filter.get('kind'))
  const kinds = recordKinds.filter((name) => counts.kinds[name])
  return (
    <>
      <DataSection title={title}>
        <div className={classes.stack}>
          <CountTiles counts={counts} value={action} onChange={(next) => filter.set('action', next)} />
          {kinds.length > 1 ? <KindTable counts={counts} /> : null}
        </div>
      </DataSection>
      {found.isKept && kinds.length > 0 ? (
        <DataSection
          title={action ? t(`action.${action}`) : t('check.rows')}
          action={
            kinds.length > 1 ? (
              <AppSelect
                aria-label={t('check.kindLabel')}
                placeholder={t('check.allKinds')}
                clearable
                clearButtonProps={{ 'aria-label': t('check.allKinds') }}
                data={kinds.map((name) => ({ value: name, label: words.kinds(name) }))}
                value={kind ?? null}
                onChange={(value) => filter.set('kind', value ?? undefined)}
              />
            ) : null
          }
        >
          <RecordRows found={found} filter={{ action, kind }} />
        </DataSection>
      ) : null}
    </>
  )
}
