import { Button } from '@mantine/core'
import { IconFolderDown, IconPlus, IconTransferIn } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ExchangePage } from '../../components/exchange-frame.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useHandOvers } from './queries.ts'

/** Ways by which files come again and again. */
export function HandOversPage() {
  const { t } = useTranslation(['hand-overs', 'words'])
  const times = useTimeWords()
  const may = useMay('exchange.write')
  const handOvers = useHandOvers()
  const create = may ? (
    <Button component={Link} to={paths.newHandOver} leftSection={<IconPlus aria-hidden="true" />}>
      {t('hand-overs:new')}
    </Button>
  ) : null
  return (
    <ExchangePage title={t('hand-overs:title')} actions={handOvers.data?.items.length ? create : null}>
      <Loaded query={handOvers} rows={3} rowHeight={52}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('hand-overs:empty')} text={t('hand-overs:emptyText')} action={create} />
          ) : (
            <RecordList
              label={t('hand-overs:title')}
              records={items.map(({ id, name, folder, active, lastImport }) => {
                const Icon = folder === null ? IconTransferIn : IconFolderDown
                return {
                  key: id,
                  to: paths.handOver(id),
                  sign: <Icon aria-hidden="true" size={20} stroke={1.75} />,
                  name,
                  facts: [
                    active ? '' : t('hand-overs:inactive'),
                    folder === null ? t('hand-overs:byApi') : t('hand-overs:byFolder', { folder }),
                    lastImport ? t('hand-overs:last', { when: times.moment(lastImport.createdAt) }) : t('hand-overs:never'),
                  ]
                    .filter(Boolean)
                    .join(' · '),
                  end: lastImport ? (
                    <StatusChip kind="import" status={lastImport.state} word={t(`words:import.${lastImport.state}`)} />
                  ) : null,
                }
              })}
            />
          )
        }
      </Loaded>
    </ExchangePage>
  )
}
