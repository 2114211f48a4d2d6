import { IconFileCode, IconFileSpreadsheet, IconHomeDown, IconTableImport } from '@tabler/icons-react'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { totalsOf } from '../lib/import-counts.ts'
import { paths } from '../lib/paths.ts'
import type { ImportSummary } from './import-queries.ts'
import classes from './import-rows.module.css'
import { RecordList } from './record-list.tsx'
import { useTimeWords } from './use-time-words.ts'

const icons = { csv: IconTableImport, xlsx: IconFileSpreadsheet, xml: IconFileCode, openimmo: IconHomeDown } as const

interface ImportRowsProps {
  label: string
  imports: readonly ImportSummary[]
}

/** Imports as rows: the file, who sent it when, what came of it. */
export function ImportRows({ label, imports }: ImportRowsProps) {
  const { t } = useTranslation(['exchange', 'words'])
  const times = useTimeWords()
  const counts = useCountWords()
  return (
    <RecordList
      label={label}
      records={imports.map((one) => {
        const Icon = icons[one.format]
        const state = <StatusChip kind="import" status={one.state} word={t(`words:import.${one.state}`)} />
        return {
          key: one.id,
          to: paths.import(one.id),
          sign: <Icon size={20} stroke={1.75} aria-hidden="true" />,
          name: one.fileName,
          facts: (
            <>
              {[times.moment(one.createdAt), originOf(one)].filter(Boolean).join(' · ')}
              <br />
              {counts(one)}
              {/* On a phone the name needs the whole width. */}
              <span className={classes.below}>{state}</span>
            </>
          ),
          end: <span className={classes.beside}>{state}</span>,
        }
      })}
    />
  )

  function originOf({ handOver, createdBy }: ImportSummary): string {
    if (handOver) return t('exchange:import.through', { name: handOver.name })
    return createdBy ? t('exchange:import.by', { name: createdBy }) : ''
  }
}

/** `12 neu, 3 geändert, 2 Zeilen mit Fehlern`; nothing is left out but what is nought. */
function useCountWords() {
  const { t } = useTranslation('exchange')
  return ({ counts }: ImportSummary): string => {
    if (!counts) return ''
    const { create, change, end, unchanged, conflict } = totalsOf(counts)
    const words = [
      create > 0 ? t('import.created', { count: create }) : '',
      change > 0 ? t('import.changed', { count: change }) : '',
      end > 0 ? t('import.ended', { count: end }) : '',
      conflict > 0 ? t('import.conflicts', { count: conflict }) : '',
      unchanged > 0 ? t('import.unchanged', { count: unchanged }) : '',
      counts.errorRows > 0 ? t('import.errors', { count: counts.errorRows }) : '',
    ]
    return words.filter(Boolean).join(', ')
  }
}
