import { useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties, ReactNode, RefObject } from 'react'
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

type Line = { key: string; group: Group['name'] } | { key: string; row: Row }

const linesOf = (groups: readonly Group[]): Line[] =>
  groups.flatMap(({ name, rows }) => [{ key: name, group: name }, ...rows.map((row) => ({ key: row.id, row }))])

/** The rows under their days; a long list is virtual. */
export function TicketRows(props: TicketRowsProps) {
  const { t } = useTranslation('tickets')
  const lines = linesOf(props.groups)
  const render = (line: Line) =>
    'row' in line ? props.renderRow(line.row) : <span className={classes.group}>{t(`group.${line.group}`)}</span>
  if (lines.length > virtualFrom) return <VirtualRows lines={lines} render={render} scroll={props.scroll} />
  return (
    <ul className={classes.rows}>
      {lines.map((line) => (
        <li key={line.key}>{render(line)}</li>
      ))}
    </ul>
  )
}

interface VirtualRowsProps {
  lines: readonly Line[]
  render: (line: Line) => ReactNode
  scroll: RefObject<HTMLElement | null>
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const heights = { group: 1.875, row: 3.375 }

function VirtualRows({ lines, render, scroll }: VirtualRowsProps) {
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => ('row' in (lines[index] ?? {}) ? heights.row : heights.group) * rem(),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
  })
  return (
    <ul className={classes.rows} style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const line = lines[index]
        const place: CSSProperties = { position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)` }
        return line ? (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={lines.length}
            style={place}
          >
            {render(line)}
          </li>
        ) : null
      })}
    </ul>
  )
}
