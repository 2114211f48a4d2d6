import classes from './plate.module.css'

interface PlateProps {
  /** House number as it hangs on the wall, "14" or "8a". */
  number: string
  /** Height in pixels at normal type size. */
  size?: 20 | 34 | 52
}

/** A house is always its enamel number plate. */
export function Plate({ number, size = 20 }: PlateProps) {
  return (
    <span className={classes.plate} data-size={size}>
      {number}
    </span>
  )
}
