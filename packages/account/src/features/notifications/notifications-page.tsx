import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { OwnPage } from '../../components/own-page.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { EmailWay } from './email-way.tsx'
import classes from './notifications.module.css'
import { PushWay } from './push-way.tsx'
import { useSettings } from './queries.ts'
import { QuietHours } from './quiet-hours.tsx'
import { SmsWay } from './sms-way.tsx'
import { TopicRow } from './topic-row.tsx'

/** "8:00" */
const hour = (clock: string) => clock.replace(/^0/, '')

/** What somebody is told of, by which way and when. Every change is saved at once. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications')
  const { Section } = useAccountApp()
  const settings = useSettings()
  return (
    <OwnPage title={t('title')}>
      <QueryState query={settings} rows={6} rowHeight={88}>
        {(found) => (
          <>
            <Section title={t('ways')}>
              <ul className={classes.list}>
                <EmailWay settings={found} />
                <SmsWay settings={found} />
                <PushWay settings={found} />
              </ul>
            </Section>
            <Section title={t('topics')}>
              <p className={classes.lead}>{t('digestHint', { daily: hour(found.digest.dailyAt), weekly: hour(found.digest.weeklyAt) })}</p>
              <ul className={classes.list}>
                {found.topics.map((row) => (
                  <TopicRow key={row.topic} row={row} settings={found} />
                ))}
              </ul>
            </Section>
            <Section title={t('quiet.title')}>
              <QuietHours settings={found} />
            </Section>
          </>
        )}
      </QueryState>
    </OwnPage>
  )
}
