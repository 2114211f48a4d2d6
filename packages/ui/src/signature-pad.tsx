import { Button } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import { ink, strokesToPath, strokesToPng } from './lib/signature-strokes.ts'
import type { Stroke, StrokePoint } from './lib/signature-strokes.ts'
import classes from './signature-pad.module.css'

/** What is on the pad: nothing, or the strokes with their number and a PNG on white. */
export type Signature = { strokes: 0; paths: readonly []; png: null } | { strokes: number; paths: readonly Stroke[]; png: Blob | null }

interface SignaturePadProps {
  label: string
  /** Who signs, at the end of the label's line. */
  signer?: string | undefined
  /** "Sign with the finger" */
  hint: string
  clearLabel: string
  /** Names the drawing once something is on it. */
  signedLabel: string
  /** Strokes of a kept draft, drawn again. */
  initial?: readonly Stroke[] | undefined
  onChange: (signature: Signature) => void
}

function pointOf(event: PointerEvent<SVGSVGElement>): StrokePoint {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/**
 * White paper to sign on with finger, pen or mouse. Who cannot draw types the name instead: the caller offers a field beside it.
 */
export function SignaturePad({ label, signer, hint, clearLabel, signedLabel, initial = [], onChange }: SignaturePadProps) {
  const id = useId()
  const paper = useRef<SVGSVGElement>(null)
  const [strokes, setStrokes] = useState(initial)
  const finished = useRef(initial)
  const open = useRef<StrokePoint[] | null>(null)

  const start = (event: PointerEvent<SVGSVGElement>): void => {
    if (!event.isPrimary || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    open.current = [pointOf(event)]
    setStrokes([...finished.current, [...open.current]])
  }
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    if (open.current === null) return
    open.current.push(pointOf(event))
    setStrokes([...finished.current, [...open.current]])
  }
  const end = async (): Promise<void> => {
    if (open.current === null) return
    const all = [...finished.current, open.current]
    finished.current = all
    open.current = null
    const box = paper.current?.getBoundingClientRect()
    const png = await strokesToPng(all, box?.width ?? 0, box?.height ?? 0)
    // A further stroke or a cleared pad makes this picture old before it is ready.
    if (finished.current === all) onChange({ strokes: all.length, paths: all, png })
  }
  const clear = (): void => {
    finished.current = []
    setStrokes([])
    onChange({ strokes: 0, paths: [], png: null })
  }

  return (
    <div role="group" aria-labelledby={id}>
      <p className={classes.label}>
        <span id={id}>{label}</span>
        {signer === undefined ? null : <span className={classes.signer}>{signer}</span>}
      </p>
      <div className={classes.pad}>
        <svg
          ref={paper}
          className={classes.paper}
          role="img"
          aria-label={strokes.length === 0 ? hint : signedLabel}
          onPointerDown={start}
          onPointerMove={move}
          onPointerUp={() => void end()}
          onPointerCancel={() => void end()}
        >
          <path className={classes.ink} d={strokesToPath(strokes)} stroke={ink.colour} strokeWidth={ink.width} />
        </svg>
        <p className={classes.hint} aria-hidden="true">
          {hint}
        </p>
        {strokes.length === 0 ? null : (
          <Button
            size="xs"
            variant="default"
            className={classes.clear ?? ''}
            leftSection={<IconEraser aria-hidden="true" />}
            onClick={clear}
          >
            {clearLabel}
          </Button>
        )}
      </div>
    </div>
  )
}
