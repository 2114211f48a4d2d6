import type { Stroke } from '@treppenhaus/ui/lib/signature-strokes'

/** A signature: its strokes to draw it again, and the picture that is sent. */
export type Drawing = { strokes: readonly Stroke[]; png: Blob | null }

/** Shorter than this, in CSS pixels of the pad, it is a slip of the finger. */
const shortest = 40

const lengthOf = (stroke: Stroke) =>
  stroke.slice(1).reduce((sum, point, index) => {
    const before = stroke[index] ?? point
    return sum + Math.hypot(point.x - before.x, point.y - before.y)
  }, 0)

/** True for a tap or a short dash, which nobody would call a signature. */
export const isDot = ({ strokes }: Drawing) => strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) < shortest
