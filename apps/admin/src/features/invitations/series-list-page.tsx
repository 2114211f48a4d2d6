import { IconMail, IconMailbox } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton, RecordList } from '../../components/record-list.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { paths } from '../../lib/paths.ts'
import { useSeriesList } from './queries.ts'

/** Invitations that went out together, the newest first. */
export function SeriesListPage() {
  const { t } = useTranslation('invitations')
  const times = useTimeWords()
  const series = useSeriesList()
  const rows = series.data?.pages.flatMap(({ items }) => items)
  return (
    <DataPage title={t('series.title')} back={{ to: paths.invitations, label: t('title') }}>
      <Loaded query={{ ...series, data: rows }} rows={5} rowHeight={52}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('series.empty')} text={t('series.emptyText')} />
          ) : (
            <RecordList
              label={t('series.title')}
              records={found.map(({ id, channel, total, joined, createdAt, createdBy, state }) => ({
                key: id,
                to: paths.invitationSeries(id),
                sign: channel === 'letter' ? <IconMailbox aria-hidden="true" /> : <IconMail aria-hidden="true" />,
                name: t(`series.of.${channel}`, { count: total }),
                facts: [times.moment(createdAt), createdBy ?? ''].filter(Boolean).join(' · '),
                end: state === 'done' ? t('series.joined', { count: joined }) : t(`series.state.${state}`),
              }))}
            />
          )
        }
      </Loaded>
      <MoreButton list={series} />
    </DataPage>
  )
}
