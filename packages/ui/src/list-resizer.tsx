import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { listBounds } from './lib/list-width.ts'
import classes from './list-detail.module.css'

interface ListResizerProps {
  label: string
  width: number
  onResize: (width: number) => void
  frame: RefObject<HTMLElement | null>
}

const keyStep = 16

/** The line between list and detail: drag it, or move it with the arrow keys; Home and End go to the bounds. */
export function ListResizer({ label, width, onResize, frame }: ListResizerProps) {
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    onResize(event.clientX - (frame.current?.getBoundingClientRect().left ?? 0))
  }
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = { ArrowLeft: width - keyStep, ArrowRight: width + keyStep, Home: listBounds.min, End: listBounds.max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onResize(next)
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={listBounds.min}
      aria-valuemax={listBounds.max}
      tabIndex={0}
      className={classes.resizer}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      onDoubleClick={() => onResize(listBounds.start)}
    />
  )
}
