import classes from './house-front.module.css'
import type { FrontWindow as FrontWindowBox } from './lib/house-front-geometry.ts'

/** One casement of the large house: frame, glass and glazing bars. */
export function FrontWindow({ x, y, width, height, lit }: FrontWindowBox) {
  const frame = Math.min(2.4, width * 0.13)
  const inner = { x: x + frame, y: y + frame, width: width - 2 * frame, height: height - 2 * frame }
  const bars = `M${x + width / 2} ${inner.y}v${inner.height}M${inner.x} ${inner.y + inner.height * 0.3}h${inner.width}`
  return (
    <g data-lit={lit || undefined}>
      <rect className={classes.frame} x={x} y={y} width={width} height={height} />
      <rect className={lit ? classes.lit : classes.glass} {...inner} />
      <path className={lit ? classes.litBars : classes.bars} d={bars} />
    </g>
  )
}
