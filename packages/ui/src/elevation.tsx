import classes from './elevation.module.css'
import { elevationGeometry, isDrawable, isLit, unitWidth } from './lib/elevation-geometry.ts'
import type { FlatPlace, UnitBox } from './lib/elevation-geometry.ts'

interface ElevationProps {
  /** Storeys including the ground floor; unknown means no drawing. */
  floors?: number | null | undefined
  unitsPerFloor?: number | null | undefined
  lit?: readonly FlatPlace[]
  /** What the drawing says in words, such as the storey and side; empty when the words stand beside it. */
  label: string
  /** Drawn height in pixels at normal type size. */
  height?: number
}

function Windows({ unit }: { unit: UnitBox }) {
  return (
    <>
      <rect className={classes.glass} x={unit.x + 1} y={unit.y + 1} width="4.4" height="5.5" />
      <rect className={classes.glass} x={unit.x + 7.4} y={unit.y + 1} width="4.4" height="5.5" />
    </>
  )
}

function Stairwell({ x, top, floor }: { x: number; top: number; floor: number }) {
  if (floor === 0) return <rect className={classes.stair} x={x + 2} y={top + 1} width="4" height="7.6" />
  return <rect className={classes.stair} x={x + 2.2} y={top + 4.6} width="3.6" height="4.6" />
}

/** A small front of the house, drawn from data, with the flats concerned lit. Renders nothing when the house is not known. */
export function Elevation({ floors, unitsPerFloor, lit = [], label, height = 56 }: ElevationProps) {
  const shape = { floors: floors ?? 0, unitsPerFloor: unitsPerFloor ?? 0 }
  if (!isDrawable(shape)) return null
  const drawing = elevationGeometry(shape)
  const { width, height: tall } = drawing
  const name = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={classes.elevation}
      viewBox={`0 0 ${width} ${tall}`}
      width={`${(height * width) / tall / 16}rem`}
      height={`${height / 16}rem`}
      {...name}
    >
      <path className={classes.house} d={`M1 ${tall - 0.5}V8L6 1h${width - 12}l5 7v${tall - 8.5}z`} />
      <path className={classes.eaves} d={`M1 8h${width - 2}`} />
      {drawing.storeyTops.map((top, floor) => (
        <Stairwell key={top} x={drawing.stairX} top={top} floor={floor} />
      ))}
      {drawing.units.map((unit) =>
        isLit(lit, unit) ? (
          <rect
            key={`${unit.floor}-${unit.position}`}
            className={classes.lit}
            data-lit=""
            x={unit.x}
            y={unit.y}
            width={unitWidth}
            height="7.5"
            rx="0.8"
          />
        ) : (
          <Windows key={`${unit.floor}-${unit.position}`} unit={unit} />
        ),
      )}
    </svg>
  )
}
