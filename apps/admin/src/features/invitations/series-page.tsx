import { Anchor, Button, Progress } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection } from '../../components/data-section.tsx'
import { useDownload } from '../../components/download-queries.ts'
import { lettersOf } from '../../components/invitation-queries.ts'
import { InvitationRows } from '../../components/invitation-rows.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { MoreButton } from '../../components/record-list.tsx'
import { dayOf } from '../../lib/format.ts'
import { useTimeWords } from '../../components/use-time-words.ts'
import { paths } from '../../lib/paths.ts'
import classes from './invitations.module.css'
import { useInvitations, useSeries, type Series } from './queries.ts'

/** One series: how far it is, its letters, and how its people have answered. */
export function SeriesPage() {
  const { id = '' } = useParams()
  const series = useSeries(id)
  return (
    <Loaded query={series} rows={4}>
      {(found) => <Details series={found} />}
    </Loaded>
  )
}

function Details({ series }: { series: Series }) {
  const { t } = useTranslation('invitations')
  const times = useTimeWords()
  const { channel, total, state } = series
  return (
    <DataPage
      title={t(`series.of.${channel}`, { count: total })}
      meta={[times.moment(series.createdAt), series.createdBy ?? ''].filter(Boolean).join(' · ')}
      back={{ to: paths.invitationSeriesList, label: t('series.title') }}
    >
      <div className={classes.progress} role="status" aria-live="polite">
        <Stand series={series} />
      </div>
      {channel === 'letter' && series.lettersReady ? <Letters series={series} /> : null}
      {state === 'done' ? <People series={series} /> : null}
    </DataPage>
  )
}

function Stand({ series }: { series: Series }) {
  const { t } = useTranslation('invitations')
  const { channel, state, done, total, joined, leftOut } = series
  if (state === 'failed') return <InlineError>{t('series.failed')}</InlineError>
  if (state !== 'done')
    return (
      <>
        <p>
          <b>{t(`series.working.${channel}`, { done, total })}</b>
        </p>
        <Progress value={total === 0 ? 0 : (done / total) * 100} size="lg" aria-label={t('series.progress')} />
        <p className={classes.hint}>{t('series.leave')}</p>
      </>
    )
  return (
    <>
      <p>
        <b>{t(`series.done.${channel}`, { count: done })}</b>
      </p>
      <p>
        {t('series.joined', { count: joined })}
        {leftOut > 0 ? ` ${t('series.leftOut', { count: leftOut })}` : null}
      </p>
    </>
  )
}

function Letters({ series }: { series: Series }) {
  const { t } = useTranslation('invitations')
  const download = useDownload()
  const day = dayOf(series.createdAt)
  return (
    <DataSection title={t('series.letters')}>
      <div className={classes.progress}>
        <p>{t('series.lettersText', { count: series.done })}</p>
        <div>
          <Button
            leftSection={<IconDownload aria-hidden="true" />}
            loading={download.isPending}
            onClick={() => download.mutate({ path: lettersOf(series.id), name: t('series.file', { day }) })}
          >
            {t('series.download')}
          </Button>
        </div>
        <ProblemAlert error={download.error} />
        <ol className={classes.steps}>
          <li>{t('series.print.plain')}</li>
          <li>{t('series.print.order')}</li>
          <li>{t('series.print.fold')}</li>
          <li>{t('series.print.secret')}</li>
        </ol>
      </div>
    </DataSection>
  )
}

function People({ series }: { series: Series }) {
  const { t } = useTranslation('invitations')
  const invitations = useInvitations({ q: undefined, state: undefined, propertyId: undefined, seriesId: series.id })
  const rows = invitations.data?.pages.flatMap(({ items }) => items)
  return (
    <DataSection
      title={t('series.people')}
      count={series.total}
      action={
        <Anchor component={Link} to={paths.invitations}>
          {t('series.all')}
        </Anchor>
      }
    >
      <Loaded query={{ ...invitations, data: rows }} rows={5} rowHeight={60}>
        {(found) => <InvitationRows label={t('series.people')} invitations={found} />}
      </Loaded>
      <MoreButton list={invitations} />
    </DataSection>
  )
}
