import { IconCheck } from '@tabler/icons-react'
import classes from './availability-grid.module.css'
import { slotKey } from './lib/slot-key.ts'

export interface GridLine {
  key: string
  label: string
}

interface AvailabilityGridProps {
  caption: string
  days: readonly GridLine[]
  /** Parts of the day. */
  parts: readonly GridLine[]
  /** Chosen slots as `day/part` keys. */
  value: ReadonlySet<string>
  onChange: (value: ReadonlySet<string>) => void
}

/** Days against parts of the day: tick when somebody is at home. */
export function AvailabilityGrid({ caption, days, parts, value, onChange }: AvailabilityGridProps) {
  const flip = (slot: string): void => {
    const next = new Set(value)
    if (!next.delete(slot)) next.add(slot)
    onChange(next)
  }
  return (
    <table className={classes.grid}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          <td />
          {parts.map((part) => (
            <th key={part.key} scope="col">
              {part.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.key}>
            <th scope="row">{day.label}</th>
            {parts.map((part) => {
              const slot = slotKey(day.key, part.key)
              return (
                <td key={part.key}>
                  <label className={classes.slot}>
                    <input
                      type="checkbox"
                      aria-label={`${day.label}, ${part.label}`}
                      checked={value.has(slot)}
                      onChange={() => flip(slot)}
                    />
                    <IconCheck aria-hidden="true" />
                  </label>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
