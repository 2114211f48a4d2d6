import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useProviders } from './queries.ts'

/** Where people sign in with what they have elsewhere. */
export function ProvidersPage() {
  const { t } = useTranslation('single-sign-on')
  const mayAdd = useMay('settings.write')
  const add = mayAdd ? (
    <Button component={Link} to={paths.newProvider} leftSection={<IconPlus aria-hidden="true" />}>
      {t('new')}
    </Button>
  ) : undefined
  return (
    <DataPage title={t('title')} actions={add} narrow>
      <Loaded query={useProviders()} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('empty')} text={t('emptyText')} />
          ) : (
            <RecordList
              label={t('title')}
              records={items.map(({ id, name, audience, issuer, enabled, accounts }) => ({
                key: id,
                to: paths.provider(id),
                sign: <IconKey aria-hidden="true" />,
                name,
                facts: [t(`audience.${audience}`), issuer].join(' · '),
                end: (
                  <>
                    {enabled ? t('on') : t('off')}
                    <br />
                    {t('accounts', { count: accounts })}
                  </>
                ),
              }))}
            />
          )
        }
      </Loaded>
    </DataPage>
  )
}
