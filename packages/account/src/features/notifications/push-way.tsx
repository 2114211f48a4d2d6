import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import type { Locale } from '@treppenhaus/domain/master-data'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useToast } from '../../components/use-toast.ts'
import { PushError } from '../../lib/push.ts'
import classes from './notifications.module.css'
import { type Settings, usePushState, useSubscribe, useUnsubscribe } from './queries.ts'
import { useBrowserName } from './use-browser-name.ts'
import { Way } from './way.tsx'

/** Messages that this browser shows; asked for by a click and never by itself. */
export function PushWay({ settings: { pushKey, subscriptions } }: { settings: Settings }) {
  const { t, i18n } = useTranslation('notifications', { keyPrefix: 'push' })
  const toast = useToast()
  const browserName = useBrowserName()
  const state = usePushState(pushKey).data
  const subscribe = useSubscribe(pushKey)
  const unsubscribe = useUnsubscribe()
  if (!state) return null
  const here = state.kind === 'on' ? subscriptions.find(({ endpointHash }) => endpointHash === state.endpointHash) : undefined
  const kind = state.kind === 'on' && !here ? 'off' : state.kind
  const start = () =>
    subscribe.mutate({ wording: t('wording'), locale: i18n.language as Locale }, { onSuccess: () => toast.done(t('added')) })
  const stop = (id: string, isHere: boolean) => unsubscribe.mutate({ id, isHere }, { onSuccess: () => toast.done(t('removed')) })
  return (
    <Way icon={IconBell} title={t('title')} text={t(`state.${kind}`)}>
      {kind === 'off' ? (
        <>
          <p className={classes.hint}>{t('wording')}</p>
          <Button variant="default" loading={subscribe.isPending} onClick={start}>
            {t('add')}
          </Button>
        </>
      ) : null}
      {subscriptions.length > 0 ? (
        <ul className={classes.browsers} aria-label={t('browsers')}>
          {subscriptions.map(({ id, userAgent }) => (
            <li key={id} className={classes.browser}>
              <span>{id === here?.id ? t('here', { name: browserName(userAgent) }) : browserName(userAgent)}</span>
              <Button
                variant="default"
                aria-label={t('removeOf', { name: browserName(userAgent) })}
                loading={unsubscribe.isPending && unsubscribe.variables.id === id}
                onClick={() => stop(id, id === here?.id)}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <PushProblem error={subscribe.error ?? unsubscribe.error} />
    </Way>
  )
}

function PushProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('notifications', { keyPrefix: 'push' })
  const problemText = useProblemText()
  if (!error) return null
  return <InlineError>{error instanceof PushError ? t(`failed.${error.kind}`) : problemText(error)}</InlineError>
}
