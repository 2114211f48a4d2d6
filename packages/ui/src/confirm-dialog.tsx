import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './confirm-dialog.module.css'

interface ConfirmDialogProps {
  opened: boolean
  onClose: () => void
  onConfirm: () => void
  title: string
  /** What happens and what cannot be undone; may hold a field. */
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  closeLabel: string
  /** Red when something is lost. */
  danger?: boolean
  busy?: boolean
  /** Something is still missing in the dialog. */
  disabled?: boolean
}

/** Asks before what cannot be undone; nothing else is a modal. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, onConfirm, title, children, confirmLabel, cancelLabel, closeLabel } = props
  const { danger = false, busy = false, disabled = false } = props
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      <div className={classes.body}>{children}</div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {cancelLabel}
        </Button>
        <Button {...(danger ? { color: 'red' } : {})} loading={busy} disabled={disabled} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  )
}
