import { HouseMark } from './house-mark.tsx'
import classes from './name-mark.module.css'

interface NameMarkProps {
  /** Name of the property manager. */
  name: string
  /** Which door this is, such as "Hausportal". */
  subtitle?: string | undefined
  size?: 'small' | 'large'
}

/** The mark with the organization's name. */
export function NameMark({ name, subtitle, size = 'small' }: NameMarkProps) {
  return (
    <span className={classes.mark} data-size={size}>
      <HouseMark size={size === 'large' ? 40 : 26} />
      <span>
        <span className={classes.name}>{name}</span>
        {subtitle === undefined ? null : <span className={classes.subtitle}>{subtitle}</span>}
      </span>
    </span>
  )
}
