import { NumberInput } from '@mantine/core'
import { charsets, dayOrders, decimalMarks, delimiters, type ImportFormat } from '@treppenhaus/domain/import'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { DataSection } from '../../components/data-section.tsx'
import classes from './imports.module.css'
import type { Dialect } from './queries.ts'

const delimiterNames: Record<string, string> = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' }
const decimalNames = { ',': 'comma', '.': 'point' } as const

interface DialectFormProps {
  dialect: Dialect
  format: ImportFormat
  /** Of a workbook. */
  sheets: readonly string[]
  busy: boolean
  onChange: (dialect: Dialect) => void
}

/** What was recognised of a table; whatever is changed is read anew at once. */
export function DialectForm({ dialect, format, sheets, busy, onChange }: DialectFormProps) {
  const { t } = useTranslation('imports')
  const isText = format === 'csv'
  const select = (name: keyof Dialect, options: readonly (readonly [value: string, label: string])[]) => (
    <AppSelect
      label={t(`dialect.${name}`)}
      allowDeselect={false}
      readOnly={busy}
      data={options.map(([value, label]) => ({ value, label }))}
      value={String(dialect[name] ?? '')}
      onChange={(value) => value !== null && onChange({ ...dialect, [name]: value })}
    />
  )
  const known: readonly string[] = delimiters.includes(dialect.delimiter as never) ? delimiters : [...delimiters, dialect.delimiter]
  const delimiterWord = (sign: string) =>
    delimiterNames[sign] ? t(`dialect.delimiters.${delimiterNames[sign]}`) : t('dialect.delimiters.other', { sign })
  return (
    <DataSection title={t('dialect.title')}>
      <p className={classes.hint}>{t('dialect.hint')}</p>
      <div className={classes.fields}>
        {isText
          ? select(
              'charset',
              charsets.map((name) => [name, t(`dialect.charsets.${name}`)]),
            )
          : null}
        {isText
          ? select(
              'delimiter',
              known.map((sign) => [sign, delimiterWord(sign)]),
            )
          : null}
        {isText
          ? select(
              'quote',
              ['"', "'"].map((sign) => [sign, sign]),
            )
          : null}
        {sheets.length > 1
          ? select(
              'sheet',
              sheets.map((name) => [name, name]),
            )
          : null}
        {select(
          'decimal',
          decimalMarks.map((mark) => [mark, t(`dialect.decimals.${decimalNames[mark]}`)]),
        )}
        {select(
          'dayOrder',
          dayOrders.map((order) => [order, t(`dialect.dayOrders.${order}`)]),
        )}
        <NumberInput
          key={dialect.headingRow}
          label={t('dialect.headingRow')}
          min={1}
          max={100}
          allowDecimal={false}
          readOnly={busy}
          defaultValue={dialect.headingRow}
          onBlur={(event) => {
            const headingRow = Number(event.currentTarget.value)
            if (headingRow >= 1 && headingRow <= 100 && headingRow !== dialect.headingRow) onChange({ ...dialect, headingRow })
          }}
        />
      </div>
    </DataSection>
  )
}
