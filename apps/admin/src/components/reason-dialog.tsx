import { Textarea } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../lib/use-draft.ts'
import classes from './reason-dialog.module.css'
import { ProblemAlert } from './problem-alert.tsx'
import type { StateKind } from './use-problem-words.ts'

interface ReasonDialogProps {
  /** Under which the draft is kept on the device. */
  draftKey: string
  opened: boolean
  onClose: () => void
  title: string
  /** Who reads the reason, and what happens then. */
  text: string
  label: string
  confirmLabel: string
  danger?: boolean
  isPending: boolean
  error: unknown
  onReload?: (() => void) | undefined
  states?: StateKind
  onConfirm: (reason: string, forget: () => void) => void
}

const longest = 2000

/** Asks for the reason of a step that others will read. */
export function ReasonDialog(props: ReasonDialogProps) {
  const {
    draftKey,
    opened,
    onClose,
    title,
    text,
    label,
    confirmLabel,
    danger = false,
    isPending,
    error,
    onReload,
    states = 'ticket',
    onConfirm,
  } = props
  const { t } = useTranslation(['common', 'errors'])
  const draft = useDraft(draftKey, '')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const confirm = () => {
    const reason = draft.value.trim()
    setMissing(reason === '')
    if (reason === '') field.current?.focus()
    else onConfirm(reason, draft.forget)
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      onConfirm={confirm}
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      danger={danger}
      busy={isPending}
    >
      <p className={classes.text}>{text}</p>
      <Textarea
        ref={field}
        data-autofocus
        label={label}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={longest}
        value={draft.value}
        error={missing && draft.value.trim() === '' ? t('errors:field.required') : undefined}
        onChange={(event) => draft.setValue(event.currentTarget.value)}
      />
      <ProblemAlert error={error} onReload={onReload} states={states} />
    </ConfirmDialog>
  )
}
