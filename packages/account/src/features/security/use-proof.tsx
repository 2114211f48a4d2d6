import { Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isProven } from '../../lib/proof.ts'
import { ProofForm } from './proof-form.tsx'
import { useSecurity } from './queries.ts'

/**
 * Changes of what protects the account want a fresh proof: `prove(act)` acts at once where one was given a short time ago, else asks
 * for it first. The dialog has to be rendered.
 */
export function useProof(): { prove: (act: () => void) => void; dialog: ReactNode } {
  const { t } = useTranslation('security', { keyPrefix: 'proof' })
  const { data: security } = useSecurity()
  const [act, setAct] = useState<() => void>()
  const prove = (wanted: () => void) => {
    if (isProven(security?.confirmedUntil ?? null)) wanted()
    else setAct(() => wanted)
  }
  const done = () => {
    const wanted = act
    setAct(undefined)
    wanted?.()
  }
  const dialog = (
    <Modal opened={act !== undefined} onClose={() => setAct(undefined)} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {security ? <ProofForm by={security.confirmBy} onDone={done} /> : null}
    </Modal>
  )
  return { prove, dialog }
}
