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

/** Height for which the stair windows are drawn; smaller storeys shrink them. */
const fullStorey = 27

function StairWindow({ y, scale }: { y: number; scale: number }) {
  return (
    <g transform={`translate(195 ${y}) scale(${scale})`}>
      <path className={classes.trim} d="M-8 7V-5a8 5 0 0 1 16 0V7z" />
      <path className={classes.stairGlass} d="M-6 5v-9.5a6 4 0 0 1 12 0V5z" />
    </g>
  )
}

/** The house large, the own windows lit: head of the portal's home. */
export function HouseFront({ floors, unitsPerFloor, lit = [], label, callout }: HouseFrontProps) {
  const known = { floors: floors ?? 0, unitsPerFloor: unitsPerFloor ?? 0 }
  const drawable = isDrawable(known)
  const shape = drawable ? known : { floors: 5, unitsPerFloor: 2 }
  const shown = drawable ? lit : []
  const first = shown[0]
  const tall = storeyHeight(shape.floors)
  const landings = Array.from({ length: Math.max(0, shape.floors - 2) }, (_, index) => index + 1)
  return (
    <svg className={classes.front} viewBox="0 0 390 196" role="img" aria-label={label}>
      <HouseSurroundings />
      {frontWindows(shape, shown).map((pane) => (
        <FrontWindow key={`${pane.x}-${pane.y}`} {...pane} />
      ))}
      {landings.map((landing) => (
        <StairWindow key={landing} y={storeyTop(shape.floors, landing)} scale={Math.min(1, tall / fullStorey)} />
      ))}
      <path className={classes.porch} d="M184 157h22v29h-22z" />
      <path className={classes.door} d="M186 186v-22a9 6 0 0 1 18 0v22z" />
      <path className={classes.doorGap} d="M195 159v27" />
      {callout !== undefined && first !== undefined ? (
        <Callout
          text={callout}
          y={storeyTop(shape.floors, first.floor) + tall / 2}
          side={first.position <= Math.ceil(shape.unitsPerFloor / 2) ? 'left' : 'right'}
        />
      ) : null}
    </svg>
  )
}
