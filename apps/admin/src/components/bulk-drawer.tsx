import { Button } from '@mantine/core'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './bulk-bar.module.css'
import { ProblemAlert } from './problem-alert.tsx'
import { Segments } from './segments.tsx'

interface BulkDrawerProps<What extends string> {
  title: string
  whats: readonly { value: What; label: string }[]
  what: What
  onWhat: (what: What) => void
  onClose: () => void
  onSave: () => void
  error: unknown
  isPending: boolean
  /** Something is still missing. */
  disabled: boolean
  children: ReactNode
}

/** One change for all that is picked: first what, then to what. */
export function BulkDrawer<What extends string>(props: BulkDrawerProps<What>) {
  const { title, whats, what, onWhat, onClose, onSave, error, isPending, disabled, children } = props
  const { t } = useTranslation(['bulk', 'common'])
  return (
    <SideDrawer opened onClose={onClose} title={title} closeLabel={t('common:close')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!disabled) onSave()
        }}
      >
        <Segments legend={t('bulk:what')} options={whats} value={what} onChange={onWhat} />
        {children}
        <ProblemAlert error={error} />
        <div className={classes.foot}>
          <Button type="submit" loading={isPending} disabled={disabled}>
            {t('bulk:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
