import { mainId } from './lib/main-id.ts'
import classes from './skip-link.module.css'

/** First stop of the keyboard: jumps over the navigation. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a className={classes.skip} href={`#${mainId}`}>
      {label}
    </a>
  )
}
