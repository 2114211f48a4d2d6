import { IconCheck, IconX } from '@tabler/icons-react'
import classes from './audience-list.module.css'

interface AudienceListProps {
  title: string
  seesWord: string
  doesNotSeeWord: string
  sees: readonly string[]
  doesNotSee: readonly string[]
}

/** What a contractor gets to see and what not, line by line. */
export function AudienceList({ title, seesWord, doesNotSeeWord, sees, doesNotSee }: AudienceListProps) {
  return (
    <section aria-label={title}>
      <p className={classes.title}>{title}</p>
      <ul className={classes.list}>
        {sees.map((line) => (
          <li key={line} className={classes.line}>
            <IconCheck className={classes.yes} role="img" aria-label={seesWord} />
            {line}
          </li>
        ))}
        {doesNotSee.map((line) => (
          <li key={line} className={`${classes.line} ${classes.no}`}>
            <IconX role="img" aria-label={doesNotSeeWord} />
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
