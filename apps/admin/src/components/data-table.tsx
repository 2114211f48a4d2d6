import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './data-table.module.css'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the right. */
  figure?: boolean
  /** May go on in a second line. */
  words?: boolean
  /** Left out where the page is narrow. */
  wide?: boolean
  sortable?: boolean
}

export interface Sort {
  by: string
  down: boolean
}

export interface Picked {
  ids: ReadonlySet<string>
  onChange: (ids: Set<string>) => void
}

interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  /** Which record a checkbox picks. */
  nameOf: (row: Row) => string
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  picked?: Picked | undefined
}

/** Records as a dense table: sorted by a click on a heading, picked by check boxes; scrolls sideways in itself. */
export function DataTable<Row>({ label, columns, rows, idOf, nameOf, sort, onSort, picked }: DataTableProps<Row>) {
  const { t } = useTranslation('common')
  const all = rows.length > 0 && rows.every((row) => picked?.ids.has(idOf(row)))
  const some = rows.some((row) => picked?.ids.has(idOf(row)))
  const pick = (ids: readonly string[], value: boolean) => {
    if (!picked) return
    const next = new Set(picked.ids)
    for (const id of ids) {
      if (value) next.add(id)
      else next.delete(id)
    }
    picked.onChange(next)
  }
  return (
    // What scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            {picked ? (
              <th scope="col" className={classes.check}>
                <Checkbox
                  aria-label={t('pickAll')}
                  checked={all}
                  indeterminate={some && !all}
                  onChange={(event) => pick(rows.map(idOf), event.currentTarget.checked)}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = idOf(row)
            const isPicked = picked?.ids.has(id) ?? false
            return (
              <tr key={id} data-picked={isPicked || undefined}>
                {picked ? (
                  <td className={classes.check}>
                    <Checkbox
                      aria-label={t('pick', { name: nameOf(row) })}
                      checked={isPicked}
                      onChange={(event) => pick([id], event.currentTarget.checked)}
                    />
                  </td>
                ) : null}
                {columns.map(({ key, cell, figure, wide, words }) => (
                  <td key={key} data-figure={figure || undefined} data-wide={wide || undefined} data-words={words || undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface HeadingProps<Row> {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const { key, title, figure, wide, sortable } = column
  const here = sort?.by === key ? sort : undefined
  const direction = here ? (here.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" data-figure={figure || undefined} data-wide={wide || undefined} {...(direction ? { 'aria-sort': direction } : {})}>
      {sortable && onSort ? (
        <button type="button" className={classes.sort} onClick={() => onSort({ by: key, down: here ? !here.down : false })}>
          {title}
          {here?.down ? <IconArrowDown aria-hidden="true" /> : <IconArrowUp aria-hidden="true" data-idle={here ? undefined : ''} />}
        </button>
      ) : (
        title
      )}
    </th>
  )
}
