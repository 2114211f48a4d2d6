import classes from './house-front.module.css'

const left = { front: 'M0 186V86h22l10-16h34l10 16h20v100z', xs: [14, 40, 66], ys: [104, 136, 166] }
const right = { front: 'M294 186V64h12l8-12h44l8 12h24v122z', xs: [308, 334, 360], ys: [84, 116, 148] }

/** The street goes on to both sides; narrow screens see only the nearest two houses. */
const street = [
  { ...left, shift: 0 },
  { ...right, shift: 0 },
  { ...right, shift: -390 },
  { ...left, shift: 390 },
  { ...left, shift: -192 },
  { ...right, shift: 192 },
]

/** Sky, neighbours, roof and walls: everything of the large house that does not come from data. */
export function HouseSurroundings() {
  return (
    <>
      {street.map(({ front, xs, ys, shift }) => (
        <g key={`${front}${shift}`} transform={`translate(${shift})`}>
          <path className={classes.neighbour} d={front} />
          {xs.flatMap((x) =>
            ys.map((y) => <rect key={`${x}-${y}`} className={classes.neighbourGlass} x={x} y={y} width="11" height="16" />),
          )}
        </g>
      ))}
      <path className={classes.roof} d="M90 44l16-25h178l16 25zM264 9h9v14h-9z" />
      <path className={classes.wallLow} d="M132 42V29l11-7 11 7v13zM236 42V29l11-7 11 7v13z" />
      <path className={classes.glass} d="M138 31h10v10h-10zM242 31h10v10h-10z" />
      <rect className={classes.wall} x="96" y="45" width="198" height="141" />
      <rect className={classes.trim} x="92" y="42" width="206" height="5" />
      <rect className={classes.wallLow} x="96" y="156" width="198" height="30" />
      <rect className={classes.trim} x="96" y="154" width="198" height="2" />
      <rect className={classes.trim} x="-1200" y="186" width="2800" height="10" />
    </>
  )
}
