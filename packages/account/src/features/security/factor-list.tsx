import { Button } from '@mantine/core'
import { IconDeviceMobile, IconListNumbers } from '@tabler/icons-react'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useToast } from '../../components/use-toast.ts'
import { formatDay } from '../../lib/format.ts'
import { useProof } from './use-proof.tsx'
import { useRemoveTotp } from './queries.ts'
import { Row, Rows } from './rows.tsx'
import classes from './security.module.css'

/** The authenticator app, and codes for the day on which the phone is gone. */
export function FactorList({ security }: { security: Schemas['Security'] }) {
  const { t, i18n } = useTranslation('security', { keyPrefix: 'factors' })
  const { paths } = useAccountApp()
  const toast = useToast()
  const { prove, dialog } = useProof()
  const remove = useRemoveTotp()
  const { totp, passkeys, recoveryCodesLeft } = security
  const isLast = security.factorRequired && passkeys.length === 0
  const hasFactor = totp !== null || passkeys.length > 0
  const onRemove = () => prove(() => remove.mutate({}, { onSuccess: () => toast.done(t('app.removed')) }))
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{t('text')}</p>
      {security.factorRequired ? <Notice>{t('required')}</Notice> : null}
      <Rows>
        <Row
          icon={<IconDeviceMobile aria-hidden="true" />}
          title={t('app.title')}
          facts={[totp ? t('app.since', { day: formatDay(totp.confirmedAt, i18n.language) }) : t('app.none')]}
          action={
            totp === null ? (
              <Button component={Link} to={paths.authenticator} variant="default" aria-label={t('app.setUpLong')}>
                {t('app.setUp')}
              </Button>
            ) : isLast ? undefined : (
              <Button variant="default" loading={remove.isPending} aria-label={t('app.removeLong')} onClick={onRemove}>
                {t('app.remove')}
              </Button>
            )
          }
        />
        {hasFactor ? (
          <Row
            icon={<IconListNumbers aria-hidden="true" />}
            title={t('codes.title')}
            facts={[t('codes.left', { count: recoveryCodesLeft })]}
            action={
              <Button component={Link} to={paths.recoveryCodes} variant="default">
                {t('codes.renew')}
              </Button>
            }
          />
        ) : null}
      </Rows>
      <ProblemLine error={remove.error} />
      {dialog}
    </div>
  )
}
