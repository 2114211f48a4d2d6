import { usePlaceWords } from '../../components/use-place-words.ts'
import { cell, drawFront, stairWidth, type BlockDrawing, type DoorBox, type FrontBlock } from './front-geometry.ts'
import classes from './house-preview.module.css'

/** The front of the houses with a door for each unit: new ones lit, taken numbers marked, those that are there dark. */
export function HousePreview({ label, blocks }: { label: string; blocks: readonly FrontBlock[] }) {
  const places = usePlaceWords()
  const { width, height, street, bottom, blocks: drawings, storeys } = drawFront(blocks)
  return (
    // What scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.frame} role="region" aria-label={label} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={`${width / 16}rem`} height={`${height / 16}rem`} role="img" aria-label={label}>
        {bottom > street ? <rect className={classes.earth} x="0" y={street} width={width} height={bottom - street} /> : null}
        {storeys.map(({ floor, y }) => (
          <text key={floor} className={classes.floor} x="2" y={y + cell.height / 2 + 4}>
            {places.unit({ floor, position: null, unitsPerFloor: null })}
          </text>
        ))}
        {drawings.map((block) => (
          <Block key={block.name} block={block} street={street} bottom={bottom} />
        ))}
        <path className={classes.street} d={`M0 ${street}h${width}`} />
      </svg>
    </div>
  )
}

function Block({ block, street, bottom }: { block: BlockDrawing; street: number; bottom: number }) {
  const { name, x, width, top, stairX, storeys, doors } = block
  return (
    <g transform={`translate(${x})`}>
      <path className={classes.roof} d={`M-3 ${top}l12 -15h${width - 18}l12 15z`} />
      <rect className={classes.wall} x="0" y={top} width={width} height={street - top} />
      <rect className={classes.stair} x={stairX} y={top} width={stairWidth} height={street - top} />
      {storeys.map(({ floor, y }) =>
        floor === 0 ? (
          <path key={floor} className={classes.houseDoor} d={`M${stairX + 3} ${street}v-24h${stairWidth - 6}v24z`} />
        ) : (
          <rect key={floor} className={classes.stairGlass} x={stairX + 5} y={y + cell.height - 8} width={stairWidth - 10} height="14" />
        ),
      )}
      {doors.map((door) => (
        <Flat key={door.key} door={door} towards={door.x < stairX ? 'right' : 'left'} />
      ))}
      <text className={classes.name} x={width / 2} y={bottom + 18} textAnchor="middle">
        {name}
      </text>
    </g>
  )
}

const longest = 8
const short = (number: string) => (number.length > longest ? `${number.slice(0, longest - 1)}…` : number)

function Flat({ door, towards }: { door: DoorBox; towards: 'left' | 'right' }) {
  const { x, y, number, state } = door
  const doorX = towards === 'right' ? cell.width - 16 : 6
  const glassX = towards === 'right' ? 7 : 22
  return (
    <g transform={`translate(${x} ${y})`} data-state={state} className={classes.flat}>
      <rect className={classes.room} x="1.5" y="1.5" width={cell.width - 3} height={cell.height - 3} rx="2" />
      <rect className={classes.glass} x={glassX} y="18" width="29" height="15" rx="1" />
      <path className={classes.bars} d={`M${glassX + 14.5} 18v15M${glassX} 23h29`} />
      <path className={classes.door} d={`M${doorX} ${cell.height - 2}v-22h10v22z`} />
      <text className={classes.number} x={cell.width / 2} y="13" textAnchor="middle">
        <title>{number}</title>
        {short(number)}
      </text>
    </g>
  )
}
