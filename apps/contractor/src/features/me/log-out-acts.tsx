import { Button } from '@mantine/core'
import { IconDevices, IconLogout } from '@tabler/icons-react'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccount } from '../../components/account-context.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import classes from './me-page.module.css'
import { logOut } from './queries.ts'

/** Log out, here or on all devices; asks first when a report would be lost. */
export function LogOutActs() {
  const { t } = useTranslation('me', { keyPrefix: 'logOut' })
  const { t: tCommon } = useTranslation('common')
  const account = useAccount()
  const problemText = useProblemText()
  const [asked, setAsked] = useState<'here' | 'everywhere'>()
  const [error, setError] = useState<unknown>()
  const leave = (where: 'here' | 'everywhere') => {
    setAsked(undefined)
    logOut(account, where === 'everywhere').catch(setError)
  }
  const begin = (where: 'here' | 'everywhere') => (account.completions.unsent() > 0 ? setAsked(where) : leave(where))
  return (
    <div className={classes.acts}>
      <Button variant="default" leftSection={<IconLogout aria-hidden="true" />} onClick={() => begin('here')}>
        {t('here')}
      </Button>
      <Button variant="default" leftSection={<IconDevices aria-hidden="true" />} onClick={() => begin('everywhere')}>
        {t('everywhere')}
      </Button>
      {error === undefined ? null : <InlineError>{problemText(error)}</InlineError>}
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onConfirm={() => asked && leave(asked)}
        title={t('lossTitle')}
        confirmLabel={t('lossConfirm')}
        cancelLabel={tCommon('cancel')}
        closeLabel={tCommon('close')}
        danger
      >
        <p>{t('lossText', { count: account.completions.unsent() })}</p>
      </ConfirmDialog>
    </div>
  )
}
