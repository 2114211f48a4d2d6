import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { Plate } from '@treppenhaus/ui/plate'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import layout from '../../components/layout.module.css'
import { PageHead } from '../../components/page-head.tsx'
import { Section } from '../../components/section.tsx'
import { useCompletions } from '../../components/use-completions.ts'
import { useWhen } from '../../components/use-when.ts'
import { isBegun } from '../../lib/completion.ts'
import type { SentReport } from '../../lib/completion-state.ts'
import { paths } from '../../lib/paths.ts'
import classes from './sent-page.module.css'
import { UnsentReport } from './unsent-report.tsx'

/** What waits on this device, and what has gone from it. */
export function SentPage() {
  const { t } = useTranslation('sent')
  const { completions } = useAccount()
  const { entries, sent } = useCompletions()
  const unsent = [...entries.values()]
    .filter(({ draft, photos }) => isBegun(draft, photos))
    .toSorted((one, other) => other.draft.savedAt - one.draft.savedAt)
  const waits = unsent.some(({ draft }) => draft.state === 'waiting')
  return (
    <>
      <PageHead title={t('title')} />
      {unsent.length + sent.length === 0 ? <EmptyState title={t('empty.title')} text={t('empty.text')} /> : null}
      {unsent.length === 0 ? null : (
        <Section title={t('unsent')} more={t('reports', { count: unsent.length })}>
          <ul className={layout.list}>
            {unsent.map((entry) => (
              <UnsentReport key={entry.draft.order.id} entry={entry} onDiscard={() => completions.discard(entry.draft.order.id)} />
            ))}
          </ul>
          {waits ? (
            <Button mt="md" fullWidth leftSection={<IconSend aria-hidden="true" />} onClick={() => void completions.resume()}>
              {t('sendNow')}
            </Button>
          ) : null}
        </Section>
      )}
      {sent.length === 0 ? null : (
        <Section title={t('gone')}>
          <ul className={layout.list}>
            {sent.map((report) => (
              <GoneReport key={report.sentAt} report={report} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function GoneReport({ report: { order, outcome, sentAt } }: { report: SentReport }) {
  const { t } = useTranslation('common', { keyPrefix: 'status' })
  const when = useWhen()
  const instant = new Date(sentAt).toISOString()
  return (
    <li className={classes.report}>
      <p className={classes.head}>
        <Plate number={order.houseNumber} />
        <Link to={paths.order(order.id)}>{order.title}</Link>
      </p>
      <p className={classes.meta}>
        <StatusChip kind="work_order" status={outcome} word={t(`${outcome}`)} />
        <time dateTime={instant}>{when.at(instant)}</time>
      </p>
    </li>
  )
}
