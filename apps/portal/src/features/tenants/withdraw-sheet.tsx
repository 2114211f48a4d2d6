import { Button } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../components/sheet.tsx'
import { type TenantRegistration, useWithdrawTenant } from '../../components/tenant-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts'
import classes from './tenants.module.css'

interface WithdrawSheetProps {
  tenant: TenantRegistration
  opened: boolean
  onClose: () => void
}

/** Asks before a registration is taken back. */
export function WithdrawSheet({ tenant: { id, name }, opened, onClose }: WithdrawSheetProps) {
  const { t } = useTranslation('tenants', { keyPrefix: 'withdraw' })
  const problemText = useProblemText()
  const withdraw = useWithdrawTenant()
  const key = useIdempotencyKey()
  const act = () => key.use(withdraw.mutateAsync({ params: { path: { id }, header: key.header() } })).then(onClose, () => undefined)
  return (
    <Sheet opened={opened} onClose={onClose} title={t('title')}>
      <div className={classes.form}>
        <p>{t('text', { name })}</p>
        {withdraw.error === null ? null : <InlineError>{problemText(withdraw.error)}</InlineError>}
        <Button fullWidth variant="outline" color="red" loading={withdraw.isPending} onClick={() => void act()}>
          {t('act')}
        </Button>
        <Button fullWidth variant="default" onClick={onClose}>
          {t('keep')}
        </Button>
      </div>
    </Sheet>
  )
}
