/** A point of a signature in CSS pixels of the pad. */
export interface StrokePoint {
  x: number
  y: number
}

export type Stroke = readonly StrokePoint[]

/** The strokes as an SVG path, rounded between the points. */
export function strokesToPath(strokes: readonly Stroke[]): string {
  return strokes.map(strokeToPath).join('')
}

const round = (value: number): number => Math.round(value * 10) / 10

function strokeToPath(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (first === undefined) return ''
  const start = `M${round(first.x)} ${round(first.y)}`
  // A tap leaves a dot: a line of no length is drawn as one by its round cap.
  if (rest.length === 0) return `${start}h0.1`
  let previous = first
  const curves = rest.map((point) => {
    const middle = { x: (previous.x + point.x) / 2, y: (previous.y + point.y) / 2 }
    const curve = `Q${round(previous.x)} ${round(previous.y)} ${round(middle.x)} ${round(middle.y)}`
    previous = point
    return curve
  })
  return `${start}${curves.join('')}L${round(previous.x)} ${round(previous.y)}`
}

/** Ink of the signature on white paper, in both themes. */
export const ink = { colour: '#0c2758', width: 2.8 }

/** Draws the strokes onto white at double density and hands back a PNG; null when the browser cannot. */
export function strokesToPng(strokes: readonly Stroke[], width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * 2)
  canvas.height = Math.round(height * 2)
  const context = canvas.getContext('2d')
  if (context === null) return Promise.resolve(null)
  context.scale(2, 2)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.strokeStyle = ink.colour
  context.lineWidth = ink.width
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke(new Path2D(strokesToPath(strokes)))
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
