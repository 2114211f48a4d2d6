import { Button } from '@mantine/core'
import { IconDevices, IconLogout } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccount } from '../../components/account-context.ts'
import { logOut, logOutEverywhere } from '../../components/session-queries.ts'
import { Sheet } from '../../components/sheet.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import classes from './me-page.module.css'

type Leave = typeof logOut

/** Log out, here or on all devices; asks first when a draft would be lost. */
export function LogOutActs() {
  const { t } = useTranslation('me')
  const { reports } = useAccount()
  const problemText = useProblemText()
  const [asked, setAsked] = useState<Leave>()
  const [problem, setProblem] = useState<string>()
  const leave = (how: Leave) => {
    setAsked(undefined)
    how(reports).catch((error: unknown) => setProblem(problemText(error)))
  }
  const begin = (how: Leave) => (reports.isBegun() ? setAsked(() => how) : leave(how))
  return (
    <div className={classes.acts}>
      <Button variant="default" fullWidth leftSection={<IconLogout aria-hidden="true" />} onClick={() => begin(logOut)}>
        {t('logOut')}
      </Button>
      <Button variant="default" fullWidth leftSection={<IconDevices aria-hidden="true" />} onClick={() => begin(logOutEverywhere)}>
        {t('logOutEverywhere')}
      </Button>
      {problem === undefined ? null : <InlineError>{problem}</InlineError>}
      <Sheet opened={asked !== undefined} onClose={() => setAsked(undefined)} title={t('common:leave.title')}>
        <p>{t('common:leave.text')}</p>
        <div className={classes.acts}>
          <Button fullWidth onClick={() => setAsked(undefined)}>
            {t('common:leave.stay')}
          </Button>
          <Button variant="outline" color="red" fullWidth onClick={() => asked && leave(asked)}>
            {t('common:leave.go')}
          </Button>
        </div>
      </Sheet>
    </div>
  )
}
