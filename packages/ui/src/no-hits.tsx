import { Button } from '@mantine/core'
import classes from './message.module.css'

interface NoHitsProps {
  title: string
  /** Names the active filters. */
  text?: string | undefined
  resetLabel: string
  onReset: () => void
}

/** A search or filter without result: name the filters, offer to reset. */
export function NoHits({ title, text, resetLabel, onReset }: NoHitsProps) {
  return (
    <div className={classes.message} role="status">
      <p className={classes.title}>{title}</p>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      <Button variant="default" onClick={onReset}>
        {resetLabel}
      </Button>
    </div>
  )
}
