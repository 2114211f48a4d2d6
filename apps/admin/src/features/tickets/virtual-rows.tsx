import { useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties, ReactNode, RefObject } from 'react'
import classes from './ticket-list.module.css'
import type { Line } from './ticket-rows.tsx'

interface VirtualRowsProps {
  lines: readonly Line[]
  render: (line: Line) => ReactNode
  scroll: RefObject<HTMLElement | null>
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const heights = { group: 1.875, row: 3.375 }

/** Only the rows near the window are in the page. */
export function VirtualRows({ lines, render, scroll }: VirtualRowsProps) {
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
