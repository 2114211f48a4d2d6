import { FrontWindow } from './front-window.tsx'
import classes from './house-front.module.css'
import { HouseSurroundings } from './house-surroundings.tsx'
import { isDrawable } from './lib/elevation-geometry.ts'
import type { FlatPlace } from './lib/elevation-geometry.ts'
import { frontWindows, storeyHeight, storeyTop } from './lib/house-front-geometry.ts'

interface HouseFrontProps {
  /** Storeys including the ground floor; when unknown, a typical house stands there and no window is lit. */
  floors?: number | null | undefined
  unitsPerFloor?: number | null | undefined
  lit?: readonly FlatPlace[]
  /** What the picture says in words. */
  label: string
  /** A few letters beside the first lit window, such as the short name of the storey. */
  callout?: string
}

function Callout({ text, y, side }: { text: string; y: number; side: 'left' | 'right' }) {
  const line = side === 'left' ? `M66 ${y}h39` : `M285 ${y}h39`
  return (
    <g aria-hidden="true">
      <path className={classes.calloutLine} d={line} />
      <text className={classes.callout} x={side === 'left' ? 16 : 374} y={y + 5} textAnchor={side === 'left' ? 'start' : 'end'}>
        {text}
      </text>
    </g>
  )
}

function StairWindow({ y }: { y: number }) {
  return (
    <>
      <path className={classes.trim} d={`M187 ${y + 12}V${y}a8 5 0 0 1 16 0v12z`} />
      <path className={classes.stairGlass} d={`M189 ${y + 10}V${y + 0.5}a6 4 0 0 1 12 0v9.5z`} />
    </>
  )
}

/** The house large, the own windows lit: head of the portal's home. */
export function HouseFront({ floors, unitsPerFloor, lit = [], label, callout }: HouseFrontProps) {
  const known = { floors: floors ?? 0, unitsPerFloor: unitsPerFloor ?? 0 }
  const drawable = isDrawable(known)
  const shape = drawable ? known : { floors: 5, unitsPerFloor: 2 }
  const shown = drawable ? lit : []
  const first = shown[0]
  const landings = shape.floors <= 8 ? Array.from({ length: shape.floors - 1 }, (_, index) => index) : []
  return (
    <svg className={classes.front} viewBox="0 0 390 196" role="img" aria-label={label}>
      <HouseSurroundings />
      {frontWindows(shape, shown).map((pane) => (
        <FrontWindow key={`${pane.x}-${pane.y}`} {...pane} />
      ))}
      {landings.map((landing) => (
        <StairWindow key={landing} y={storeyTop(shape.floors, landing) - Math.min(6, storeyHeight(shape.floors) / 4)} />
      ))}
      <path className={classes.porch} d="M184 157h22v29h-22z" />
      <path className={classes.door} d="M186 186v-22a9 6 0 0 1 18 0v22z" />
      <path className={classes.doorGap} d="M195 159v27" />
      {callout !== undefined && first !== undefined ? (
        <Callout
          text={callout}
          y={storeyTop(shape.floors, first.floor) + storeyHeight(shape.floors) / 2}
          side={first.position <= Math.ceil(shape.unitsPerFloor / 2) ? 'left' : 'right'}
        />
      ) : null}
    </svg>
  )
}
