import { Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useNewRecoveryCodes } from './queries.ts'
import { RecoveryCodeSheet } from './recovery-code-sheet.tsx'
import classes from './security.module.css'
import { SecuritySubpage } from './security-subpage.tsx'
import { useProofFirst } from './use-proof-first.tsx'

/** New recovery codes; the old ones end with them. */
export function RecoveryCodesPage() {
  const { t } = useTranslation('security', { keyPrefix: 'codes' })
  const { paths, buttonSize } = useAccountApp()
  const navigate = useNavigate()
  const renew = useNewRecoveryCodes()
  const proof = useProofFirst()
  if (renew.data)
    return (
      <SecuritySubpage title={t('title')}>
        <RecoveryCodeSheet codes={renew.data.recoveryCodes} onDone={() => void navigate(paths.security)} />
      </SecuritySubpage>
    )
  return (
    <SecuritySubpage title={t('renewTitle')}>
      {proof ?? (
        <div className={classes.stack}>
          <Notice>{t('renewText')}</Notice>
          <ProblemLine error={renew.error} />
          <div>
            <Button size={buttonSize} loading={renew.isPending} onClick={() => renew.mutate({})}>
              {t('renew')}
            </Button>
          </div>
        </div>
      )}
    </SecuritySubpage>
  )
}
