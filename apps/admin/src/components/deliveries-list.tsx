import type { components } from '@treppenhaus/api-client/generated'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconHelpCircle, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../lib/session.ts'
import classes from './deliveries-list.module.css'
import { ProblemAlert } from './problem-alert.tsx'
import { useTimeWords } from './use-time-words.ts'

type Delivery = components['schemas']['Delivery']

const icons: Record<Delivery['state'], TablerIcon> = {
  pending: IconClock,
  sending: IconClock,
  sent: IconCheck,
  failed: IconClock,
  unclear: IconHelpCircle,
  given_up: IconAlertTriangle,
}

interface DeliveriesListProps {
  deliveries: readonly Delivery[]
  isPending: boolean
  error: unknown
  onRepeat: (id: string) => void
}

const stuck: readonly Delivery['state'][] = ['failed', 'unclear', 'given_up']

/** Messages that went out, and those that did not, with one more try. */
export function DeliveriesList({ deliveries, isPending, error, onRepeat }: DeliveriesListProps) {
  const { t } = useTranslation(['deliveries', 'words', 'common'])
  const times = useTimeWords()
  const mayRepeat = useMay('tickets.write')
  if (deliveries.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="deliveries">
      <h2 id="deliveries" className={classes.heading}>
        {t('deliveries:title')}
      </h2>
      <ul className={classes.list}>
        {deliveries.map(({ id, recipientName, channel, state, at }) => {
          const Icon = icons[state]
          return (
            <li key={id} className={classes.item} data-state={state}>
              <Icon aria-hidden="true" />
              <span className={classes.words}>
                {t('deliveries:line', {
                  name: recipientName,
                  channel: t(`words:channel.${channel}`),
                  state: t(`deliveries:state.${state}`),
                })}
                <time dateTime={at} className={classes.time}>
                  {times.moment(at)}
                </time>
              </span>
              {mayRepeat && stuck.includes(state) ? (
                <Button size="xs" variant="default" loading={isPending} onClick={() => onRepeat(id)}>
                  {t('common:retry')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <ProblemAlert error={error} />
    </section>
  )
}
