import { UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import { KeyHint } from './key-hint.tsx'
import classes from './undo-toast.module.css'

interface UndoToast {
  /** What happened, in the words of the button that did it. */
  message: string
  undoLabel: string
  onUndo: () => void
  /** The key that undoes, where keys exist. */
  keys?: string
  closeLabel: string
}

interface DoneToast {
  message: string
  closeLabel: string
}

/** Long enough to read and to reach, in milliseconds. */
const undoTime = 8000

// Said in a pause of the screen reader; only a refusal interrupts.
const base = {
  role: 'status',
  withBorder: false,
  className: classes.toast ?? '',
  icon: <IconCheck aria-hidden="true" />,
  color: 'transparent',
}

/** Says that an act was done. Returns the toast's id. */
export function showToast({ message, closeLabel }: DoneToast): string {
  return notifications.show({ ...base, message, autoClose: 4000, closeButtonProps: { 'aria-label': closeLabel } })
}

/** Says that an act was refused and why, for 8 seconds, at once to screen readers. Returns the toast's id. */
export function showFailedToast({ message, closeLabel }: DoneToast): string {
  const icon = <IconAlertCircle aria-hidden="true" />
  return notifications.show({ ...base, icon, message, autoClose: undoTime, role: 'alert', closeButtonProps: { 'aria-label': closeLabel } })
}

/** Says that an act was done and offers to undo it for 8 seconds. Returns the toast's id. */
export function showUndoToast({ message, undoLabel, onUndo, keys, closeLabel }: UndoToast): string {
  const id = `undo-${crypto.randomUUID()}`
  const undo = (): void => {
    notifications.hide(id)
    onUndo()
  }
  return notifications.show({
    ...base,
    id,
    autoClose: undoTime,
    closeButtonProps: { 'aria-label': closeLabel },
    message: (
      <span className={classes.line}>
        <span>{message}</span>
        <UnstyledButton className={classes.undo ?? ''} onClick={undo}>
          {undoLabel} {keys === undefined ? null : <KeyHint keys={keys} />}
        </UnstyledButton>
      </span>
    ),
  })
}
