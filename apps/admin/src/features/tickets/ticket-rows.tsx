import { lazy, Suspense, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketRow as Row } from '../../lib/ticket-cache.ts'
import type { Group } from './list-groups.ts'
import classes from './ticket-list.module.css'

interface TicketRowsProps {
  groups: readonly Group[]
  renderRow: (row: Row) => ReactNode
  scroll: RefObject<HTMLElement | null>
}

/** Beyond this many rows only those near the window are in the page. */
const virtualFrom = 200

/** A day, or a ticket below it. */
export type Line = { key: string; group: Group['name'] } | { key: string; row: Row }

const linesOf = (groups: readonly Group[]): Line[] =>
  groups.flatMap(({ name, rows }) => [{ key: name, group: name }, ...rows.map((row) => ({ key: row.id, row }))])

const VirtualRows = lazy(async () => ({ default: (await import('./virtual-rows.tsx')).VirtualRows }))

/** The rows under their days; a long list is virtual. */
export function TicketRows(props: TicketRowsProps) {
  const { t } = useTranslation('tickets')
  const lines = linesOf(props.groups)
  const render = (line: Line) =>
    'row' in line ? props.renderRow(line.row) : <span className={classes.group}>{t(`group.${line.group}`)}</span>
  const all = (
    <ul className={classes.rows}>
      {lines.map((line) => (
        <li key={line.key}>{render(line)}</li>
      ))}
    </ul>
  )
  if (lines.length <= virtualFrom) return all
  return (
    <Suspense fallback={all}>
      <VirtualRows lines={lines} render={render} scroll={props.scroll} />
    </Suspense>
  )
}
