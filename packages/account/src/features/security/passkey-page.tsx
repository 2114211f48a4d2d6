import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasskeySetup } from './passkey-setup.tsx'
import { RecoveryCodeSheet } from './recovery-code-sheet.tsx'
import { SecuritySubpage } from './security-subpage.tsx'
import { useAdded } from './use-added.ts'
import { useProofFirst } from './use-proof-first.tsx'

/** Adds a passkey of this device or of a password manager. */
export function PasskeyPage() {
  const { t } = useTranslation('security')
  const [codes, setCodes] = useState<readonly string[]>()
  const added = useAdded(t('passkey.done'))
  const proof = useProofFirst()
  if (codes)
    return (
      <SecuritySubpage title={t('codes.title')}>
        <RecoveryCodeSheet codes={codes} onDone={() => void added()} />
      </SecuritySubpage>
    )
  return (
    <SecuritySubpage title={t('passkey.title')}>
      {proof ?? <PasskeySetup onDone={(found) => (found ? setCodes(found) : void added())} />}
    </SecuritySubpage>
  )
}
