import { Button } from '@mantine/core'
import { IconBuilding, IconFingerprint } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import classes from './log-in.module.css'
import { usePasskeyOffer } from './use-passkey-offer.ts'
import { useSignInWays } from './use-sign-in-ways.ts'

/** A passkey of the device, and the organization's own sign-on. */
export function OtherWays({ next }: { next: string }) {
  const { t } = useTranslation('log-in')
  const { audience, buttonSize } = useAccountApp()
  const { passkey, providers } = useSignInWays()
  const offer = usePasskeyOffer()
  return (
    <div className={classes.ways}>
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          component="a"
          href={`/api/v1/${audience}/single-sign-on/${id}/start?next=${encodeURIComponent(next)}`}
          variant="default"
          size={buttonSize}
          fullWidth
          leftSection={<IconBuilding aria-hidden="true" />}
        >
          {t('signOnWith', { name })}
        </Button>
      ))}
      {passkey ? (
        <Button
          variant="default"
          size={buttonSize}
          fullWidth
          leftSection={<IconFingerprint aria-hidden="true" />}
          loading={offer.isPending}
          onClick={offer.ask}
        >
          {t('withPasskey')}
        </Button>
      ) : null}
      <ProblemLine error={offer.error} />
    </div>
  )
}
