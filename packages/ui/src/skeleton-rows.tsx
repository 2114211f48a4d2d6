import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './skeleton-rows.module.css'

interface SkeletonRowsProps {
  rows?: number
  /** True height of one row in pixels, so that nothing jumps when the data comes. */
  rowHeight?: number
  /** What is loading, for screen readers. */
  label: string
}

/** A wait shorter than this shows nothing: quick answers must not flicker. */
const patience = 150

/** Grey rows of the true height; appears after 150 ms. */
export function SkeletonRows({ rows = 6, rowHeight = 54, label }: SkeletonRowsProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={classes.rows} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div
          key={index}
          className={classes.row}
          data-shown={shown || undefined}
          style={{ height: `${rowHeight / 16}rem` }}
          aria-hidden="true"
        >
          <i className={classes.dot} />
          <span className={classes.lines}>
            <i style={{ width: `${72 - ((index * 18) % 40)}%` }} />
            <i style={{ width: `${50 - ((index * 12) % 26)}%` }} />
          </span>
          <i className={classes.tail} />
        </div>
      ))}
    </div>
  )
}
