import { Anchor, Button } from '@mantine/core'
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { Notice } from '@treppenhaus/ui/notice'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import { canUsePasskeys } from '../../components/passkey-queries.ts'
import { QueryState } from '../../components/query-state.tsx'
import { isProven } from '../../lib/proof.ts'
import { AuthenticatorSetup } from './authenticator-setup.tsx'
import { PasskeySetup } from './passkey-setup.tsx'
import { ProofForm } from './proof-form.tsx'
import { useRenewSession, useSecurity } from './queries.ts'
import { RecoveryCodeSheet } from './recovery-code-sheet.tsx'
import classes from './security.module.css'

/** The organization wants a second step of its staff: this page sets one up, and nothing else is reached before. */
export function FactorDuePage() {
  const { t } = useTranslation('security', { keyPrefix: 'due' })
  const { session, Door } = useAccountApp()
  const security = useSecurity()
  const [codes, setCodes] = useState<readonly string[]>()
  const renew = useRenewSession()
  const done = (found: readonly string[] | null) => (found ? setCodes(found) : void renew())
  return (
    <Door title={codes ? t('codesTitle') : t('title')}>
      {codes ? (
        <RecoveryCodeSheet codes={codes} onDone={() => void renew()} />
      ) : (
        <div className={classes.stack}>
          <QueryState query={security}>{(found) => <NextStep security={found} onAdded={done} onShown={() => void renew()} />}</QueryState>
          <p className={classes.text}>
            <Anchor component="button" type="button" onClick={() => void session.logOut()}>
              {t('logOut')}
            </Anchor>
          </p>
        </div>
      )}
    </Door>
  )
}

interface NextStepProps {
  security: Schemas['Security']
  onAdded: (codes: readonly string[] | null) => void
  onShown: () => void
}

/** A factor that is there only has to be shown; else it really is this person first, then the choice. */
function NextStep({ security, onAdded, onShown }: NextStepProps) {
  const { t } = useTranslation('security', { keyPrefix: 'due' })
  const name = useOrganization().data?.name ?? ''
  const factors = security.confirmBy.filter((way) => way !== 'password')
  const hasFactor = security.totp !== null || security.passkeys.length > 0
  return (
    <>
      <Notice>{t(hasFactor ? 'show' : 'reason', { name })}</Notice>
      {hasFactor ? (
        <ProofForm by={factors} onDone={onShown} />
      ) : isProven(security.confirmedUntil) ? (
        <FactorChoice onAdded={onAdded} />
      ) : (
        <ProofForm by={security.confirmBy} onDone={() => undefined} />
      )}
    </>
  )
}

function FactorChoice({ onAdded }: Pick<NextStepProps, 'onAdded'>) {
  const { t } = useTranslation('security', { keyPrefix: 'due' })
  const { buttonSize } = useAccountApp()
  const [chosen, setChosen] = useState<'passkey' | 'app'>()
  if (chosen === undefined)
    return (
      <div className={classes.form}>
        {canUsePasskeys() ? (
          <Button size={buttonSize} fullWidth leftSection={<IconFingerprint aria-hidden="true" />} onClick={() => setChosen('passkey')}>
            {t('passkey')}
          </Button>
        ) : null}
        <Button
          variant={canUsePasskeys() ? 'default' : 'filled'}
          size={buttonSize}
          fullWidth
          leftSection={<IconDeviceMobile aria-hidden="true" />}
          onClick={() => setChosen('app')}
        >
          {t('app')}
        </Button>
      </div>
    )
  return (
    <>
      {chosen === 'passkey' ? <PasskeySetup onDone={onAdded} /> : <AuthenticatorSetup onDone={onAdded} />}
      <div>
        <Button variant="default" onClick={() => setChosen(undefined)}>
          {t('otherWay')}
        </Button>
      </div>
    </>
  )
}
