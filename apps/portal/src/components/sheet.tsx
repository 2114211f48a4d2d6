import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './sheet.module.css'

interface SheetProps {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
}

/** A choice from below on the phone, in the middle on a wide screen. The browser's own dialog: it holds the focus and gives it back. */
export function Sheet({ opened, onClose, title, children }: SheetProps) {
  const { t } = useTranslation('common')
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (opened && !dialog.current?.open) dialog.current?.showModal()
    if (!opened && dialog.current?.open) dialog.current.close()
  }, [opened])
  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby={heading} onClose={onClose}>
      {opened ? (
        <>
          <div className={classes.head}>
            <h2 id={heading} className={classes.title}>
              {title}
            </h2>
            <ActionIcon aria-label={t('close')} onClick={onClose}>
              <IconX aria-hidden="true" />
            </ActionIcon>
          </div>
          {children}
        </>
      ) : null}
    </dialog>
  )
}
