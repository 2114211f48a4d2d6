import type { RefObject } from 'react'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

/** J and K move through the rows from wherever nobody is typing; Enter then opens, as on any link. */
export function useListKeys(list: RefObject<HTMLElement | null>) {
  const move = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])]
    const at = rows.findIndex((row) => row === document.activeElement)
    const from = at >= 0 ? at : rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
    const start = from < 0 && by < 0 ? 0 : from
    const next = rows[Math.min(rows.length - 1, Math.max(0, start + by))]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useHotkeys({ j: () => move(1), k: () => move(-1) })
}
