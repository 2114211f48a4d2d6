import { Button } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useLogOutEverywhere } from './queries.ts'
import classes from './settings.module.css'

/** Ends every session of the account, this one too. */
export function LogOutEverywhere() {
  const { t } = useTranslation(['settings', 'common'])
  const [asked, setAsked] = useState(false)
  const logOut = useLogOutEverywhere()
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{t('settings:sessions.text')}</p>
      <div>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('settings:sessions.button')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => logOut.mutate()}
        title={t('settings:sessions.button')}
        confirmLabel={t('settings:sessions.confirm')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={logOut.isPending}
      >
        <p className={classes.text}>{t('settings:sessions.warning')}</p>
        <ProblemAlert error={logOut.error} />
      </ConfirmDialog>
    </div>
  )
}
