import { useId } from 'react'
import classes from './login-wall.module.css'

/** A lit window: column 0 to 5 from the left, row 0 to 2 from the top. */
export interface LitWindow {
  column: number
  row: number
}

const columns = [22, 80, 138, 254, 312, 370]
const rows = [16, 62, 108, 154]

function Pane({ x, y, lit }: { x: number; y: number; lit: boolean }) {
  return (
    <>
      <rect className={classes.trim} x={x} y={y} width="26" height="32" />
      <rect className={lit ? classes.lit : classes.glass} x={x + 3} y={y + 3} width="20" height="26" />
      <path className={lit ? classes.litBars : classes.bars} d={`M${x + 13} ${y + 3}v26M${x + 3} ${y + 11}h20`} />
    </>
  )
}

/** The house strip above the log-in; the front repeats to both sides, the lit windows stand in the middle. */
export function LoginWall({ lit }: { lit: readonly LitWindow[] }) {
  const id = useId()
  return (
    <svg className={classes.wall} width="100%" height="196" aria-hidden="true">
      <defs>
        <pattern id={id} width="418" height="196" patternUnits="userSpaceOnUse">
          {rows.flatMap((y) => columns.map((x) => <Pane key={`${x}-${y}`} x={x} y={y} lit={false} />))}
          {rows.slice(0, 3).map((y) => (
            <path key={y} className={classes.stair} d={`M200 ${y + 46}v-18a9 7 0 0 1 18 0v18z`} />
          ))}
        </pattern>
      </defs>
      <svg x="50%" overflow="visible">
        <g transform="translate(-209)">
          <rect x="-2090" width="4598" height="196" fill={`url(#${id})`} />
          {lit.map(({ column, row }) => (
            <Pane key={`${column}-${row}`} x={columns[column] ?? 22} y={rows[row] ?? 16} lit />
          ))}
        </g>
      </svg>
    </svg>
  )
}
