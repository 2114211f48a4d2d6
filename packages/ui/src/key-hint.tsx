import classes from './key-hint.module.css'

interface KeyHintProps {
  /** What stands on the key: "A", "Strg K". */
  keys: string
}

/** The key of an act, inside its button or in a legend. Screen readers learn keys from `aria-keyshortcuts` on the control. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {keys}
    </kbd>
  )
}
