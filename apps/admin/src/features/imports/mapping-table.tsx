import { Checkbox } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { samplesOf, twiceIn } from './mapping.ts'
import classes from './mapping-table.module.css'
import type { ImportField, ImportTable } from './queries.ts'
import { useTargets, type TargetGroup } from './use-targets.ts'

/** From here on it helps to see the open columns alone. */
const many = 12

interface MappingTableProps {
  table: ImportTable
  fields: readonly ImportField[]
  /** By column; null leaves it out. */
  value: readonly (string | null)[]
  onChange: (value: (string | null)[]) => void
}

/** The columns of a file below one another: heading, first values, and the field each becomes. */
export function MappingTable({ table, fields, value, onChange }: MappingTableProps) {
  const { t } = useTranslation('imports')
  const [openOnly, setOpenOnly] = useState(false)
  const targets = useTargets(fields)
  const twice = twiceIn(value)
  const { headings, sample, guess, rememberedAs } = table
  const used = headings.filter((_, column) => (value[column] ?? null) !== null).length
  const change = (column: number, target: string | null) =>
    onChange(headings.map((_, index) => (index === column ? target : (value[index] ?? null))))
  return (
    <div className={classes.outer}>
      {rememberedAs === null ? null : <Notice>{t('mapping.remembered', { name: rememberedAs })}</Notice>}
      <div className={classes.head}>
        <p role="status">{t('mapping.about', { used, count: headings.length })}</p>
        {headings.length > many ? (
          <Checkbox label={t('mapping.unusedOnly')} checked={openOnly} onChange={(event) => setOpenOnly(event.currentTarget.checked)} />
        ) : null}
      </div>
      <table className={classes.table} aria-label={t('mapping.title')}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.sample')}</th>
            <th scope="col">{t('mapping.target')}</th>
          </tr>
        </thead>
        <tbody>
          {headings.map((heading, column) => {
            const target = value[column] ?? null
            if (openOnly && target !== null && !twice.has(column)) return null
            return (
              <Column
                key={column}
                heading={heading || t('mapping.noHeading', { number: column + 1 })}
                samples={samplesOf(sample, column).join(' · ')}
                targets={targets}
                target={target}
                guessed={rememberedAs === null && target !== null && target === guess[column]}
                twice={twice.has(column)}
                onChange={(next) => change(column, next)}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface ColumnProps {
  heading: string
  samples: string
  targets: TargetGroup[]
  target: string | null
  guessed: boolean
  twice: boolean
  onChange: (target: string | null) => void
}

function Column({ heading, samples, targets, target, guessed, twice, onChange }: ColumnProps) {
  const { t } = useTranslation('imports')
  // A file may have hundreds of columns, and each list is long: it is there from the moment somebody comes to it.
  const [reached, setReached] = useState(false)
  return (
    <tr data-open={target === null || undefined}>
      <th scope="row">{heading}</th>
      <td className={classes.samples}>{samples || <span className={classes.none}>{t('mapping.noSample')}</span>}</td>
      <td>
        <div className={classes.target}>
          <AppSelect
            className={classes.select ?? ''}
            aria-label={t('mapping.targetOf', { heading })}
            placeholder={t('mapping.notUsed')}
            allowDeselect={false}
            nothingFoundMessage={t('mapping.none')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': `${heading}: ${t('mapping.notUsed')}` }}
            maxDropdownHeight={280}
            comboboxProps={{ keepMounted: reached }}
            onFocus={() => setReached(true)}
            renderOption={({ option }) => option.label.slice(option.label.indexOf(': ') + 2)}
            data={targets}
            value={target}
            error={twice ? t('mapping.twice') : undefined}
            onChange={onChange}
          />
          {guessed ? <span className={classes.guessed}>{t('mapping.guessed')}</span> : null}
        </div>
      </td>
    </tr>
  )
}
