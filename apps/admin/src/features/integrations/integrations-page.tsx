import { Button } from '@mantine/core'
import { IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useIntegrations, type Integration } from './queries.ts'

/** Other systems that work with this one by a key. */
export function IntegrationsPage() {
  const { t } = useTranslation('integrations')
  const integrations = useIntegrations()
  const may = useMay('api_keys.write')
  const lastUse = useLastUse()
  return (
    <OfficePage
      title={t('title')}
      actions={
        may ? (
          <Button component={Link} to={paths.newIntegration} leftSection={<IconPlus aria-hidden="true" />}>
            {t('new')}
          </Button>
        ) : null
      }
    >
      <Loaded query={integrations} rows={3} rowHeight={52}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('empty')} text={t('emptyText')} />
          ) : (
            <RecordList
              label={t('title')}
              records={items.map((integration) => ({
                key: integration.id,
                to: paths.integration(integration.id),
                sign: <IconPlugConnected aria-hidden="true" size={20} stroke={1.75} />,
                name: integration.name,
                facts: [
                  integration.allProperties ? t('allProperties') : t('properties', { count: integration.propertyCount }),
                  lastUse(integration),
                ].join(' · '),
                end: t('liveKeys', { count: integration.keys.filter(({ state }) => state === 'live').length }),
              }))}
            />
          )
        }
      </Loaded>
    </OfficePage>
  )
}

function useLastUse() {
  const { t } = useTranslation('integrations')
  const time = useTimeWords()
  return ({ keys }: Integration) => {
    const last = keys
      .flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
      .sort()
      .at(-1)
    return last ? t('lastUsed', { when: time.moment(last) }) : t('neverUsed')
  }
}
