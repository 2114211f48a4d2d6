import { Button } from '@mantine/core'
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import classes from './error-state.module.css'

interface ErrorStateProps {
  /** What failed. */
  title: string
  /** Why, and that the input is safe. */
  text?: string | undefined
  retryLabel: string
  onRetry: () => void
  /** The new attempt is under way. */
  retrying?: boolean
}

/** Something did not load: what failed, and one more try. */
export function ErrorState({ title, text, retryLabel, onRetry, retrying = false }: ErrorStateProps) {
  return (
    <div className={classes.error} role="alert">
      <IconPlugConnectedX className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {text === undefined ? null : <p className={classes.text}>{text}</p>}
      </div>
      <Button variant="default" leftSection={<IconRefresh aria-hidden="true" />} onClick={onRetry} loading={retrying}>
        {retryLabel}
      </Button>
    </div>
  )
}
