import { NativeSelect, Switch } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { Timing } from '@treppenhaus/domain/notifications'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import classes from './notifications.module.css'
import type { Settings, TopicRow as Row } from './queries.ts'
import { useSavedChoice } from './use-saved-choice.ts'

interface TopicRowProps {
  row: Row
  settings: Settings
}

/** One topic: what it means, and how one is told of it. */
export function TopicRow({ row: { topic, compulsory, timings, choices }, settings }: TopicRowProps) {
  const { t } = useTranslation('notifications')
  const { audience } = useAccountApp()
  const id = useId()
  const title = t(`topic.${audience}.${topic}.title`)
  const { value, save } = useSavedChoice(topic, title, choices)
  const short = (channel: 'sms' | 'push') => (
    <Switch
      label={t(`channel.${channel}`)}
      aria-describedby={id}
      checked={value(channel) === 'at_once'}
      onChange={(event) => save(channel, event.currentTarget.checked ? 'at_once' : 'off')}
    />
  )
  return (
    <li className={classes.topic} aria-labelledby={id}>
      <div className={classes.words}>
        <h3 id={id} className={classes.name}>
          {title}
        </h3>
        <p className={classes.hint}>{t(`topic.${audience}.${topic}.text`)}</p>
      </div>
      <div className={classes.controls}>
        {compulsory ? (
          <p className={classes.locked}>
            <IconLock aria-hidden="true" />
            <span>{t(`locked.${audience === 'contractor' && topic === 'orders' ? 'orders' : 'email'}`)}</span>
          </p>
        ) : (
          <NativeSelect
            label={t('channel.email')}
            aria-describedby={id}
            className={classes.select ?? ''}
            value={value('email')}
            onChange={(event) => save('email', event.currentTarget.value as Timing)}
            data={timings.map((timing) => ({ value: timing, label: t(`timing.${timing}`) }))}
          />
        )}
        {settings.mobile === null ? null : short('sms')}
        {settings.subscriptions.length === 0 ? null : short('push')}
      </div>
    </li>
  )
}
