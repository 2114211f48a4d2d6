import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { Chip } from '@treppenhaus/ui/chip'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../components/problem-line.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useToast } from '../../components/use-toast.ts'
import { countryName, formatMoment } from '../../lib/format.ts'
import { useEndOtherSessions, useEndSession, useSessions } from './queries.ts'
import { Row, Rows } from './rows.tsx'
import classes from './security.module.css'
import { useDeviceName } from './use-device-name.ts'

/** Where the account is signed in; each place can be ended, and all but this one at once. */
export function SessionList() {
  const { t } = useTranslation('security', { keyPrefix: 'sessions' })
  const toast = useToast()
  const sessions = useSessions()
  const endOthers = useEndOtherSessions()
  const onEndOthers = () =>
    endOthers.mutate({ params: { query: { keepCurrent: true } } }, { onSuccess: () => toast.done(t('othersEnded')) })
  return (
    <QueryState query={sessions} rows={2} rowHeight={88}>
      {({ items }) => (
        <div className={classes.stack}>
          <p className={classes.text}>{t('text')}</p>
          <Rows label={t('title')}>
            {items.map((one) => (
              <SessionRow key={one.id} session={one} />
            ))}
          </Rows>
          <ProblemLine error={endOthers.error} />
          {items.length > 1 ? (
            <div>
              <Button variant="default" loading={endOthers.isPending} onClick={onEndOthers}>
                {t('endOthers')}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </QueryState>
  )
}

function SessionRow({ session }: { session: Schemas['DeviceSession'] }) {
  const { t, i18n } = useTranslation('security', { keyPrefix: 'sessions' })
  const toast = useToast()
  const end = useEndSession()
  const device = useDeviceName()(session)
  const { id, current, system, method, strong, network, local, country, lastUsedAt } = session
  const place = country === null ? t('unknownPlace') : countryName(country, i18n.language)
  const Icon = system === 'ios' || system === 'android' ? IconDeviceMobile : IconDeviceDesktop
  const onEnd = () => end.mutate({ params: { path: { id } } }, { onSuccess: () => toast.done(t('ended', { device })) })
  return (
    <Row
      icon={<Icon aria-hidden="true" />}
      title={
        <>
          {device}
          {current ? <Chip hue="green">{t('current')}</Chip> : null}
        </>
      }
      facts={[
        t('used', { moment: formatMoment(lastUsedAt, i18n.language) }),
        local ? t('local') : t('place', { place, network }),
        t(strong && method === 'password' ? 'method.strong' : `method.${method}`),
        end.error ? <ProblemLine key="problem" error={end.error} /> : undefined,
      ]}
      action={
        current ? undefined : (
          <Button variant="default" aria-label={t('endLong', { device })} loading={end.isPending} onClick={onEnd}>
            {t('end')}
          </Button>
        )
      }
    />
  )
}
