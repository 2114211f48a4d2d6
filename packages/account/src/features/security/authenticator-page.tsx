import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AuthenticatorSetup } from './authenticator-setup.tsx'
import { RecoveryCodeSheet } from './recovery-code-sheet.tsx'
import { SecuritySubpage } from './security-subpage.tsx'
import { useAdded } from './use-added.ts'
import { useProofFirst } from './use-proof-first.tsx'

/** Sets up an authenticator app; the first factor comes with codes for the day on which it is gone. */
export function AuthenticatorPage() {
  const { t } = useTranslation('security')
  const [codes, setCodes] = useState<readonly string[]>()
  const added = useAdded(t('authenticator.done'))
  const proof = useProofFirst()
  if (codes)
    return (
      <SecuritySubpage title={t('codes.title')}>
        <RecoveryCodeSheet codes={codes} onDone={() => void added()} />
      </SecuritySubpage>
    )
  return (
    <SecuritySubpage title={t('authenticator.title')}>
      {proof ?? <AuthenticatorSetup onDone={(found) => (found ? setCodes(found) : void added())} />}
    </SecuritySubpage>
  )
}
