import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CardList } from '../../components/card-list.tsx'
import { OwnPage } from '../../components/own-page.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { useTenants } from '../../components/tenant-queries.ts'
import { paths } from '../../lib/paths.ts'
import { TenantCard } from './tenant-card.tsx'

const over = ['declined', 'withdrawn']

/** Whom an owner registered for a flat, and where that stands. */
export function TenantsPage() {
  const { t } = useTranslation('tenants')
  const tenants = useTenants()
  return (
    <OwnPage title={t('title')} back={{ to: paths.house, label: t('common:back') }}>
      <QueryState query={tenants}>
        {({ items, units }) => {
          const [present, past] = [items.filter(({ state }) => !over.includes(state)), items.filter(({ state }) => over.includes(state))]
          const register = (
            <Button component={Link} to={paths.tenantNew} fullWidth leftSection={<IconPlus aria-hidden="true" />}>
              {t('register')}
            </Button>
          )
          if (units.length === 0 && items.length === 0) return <EmptyState title={t('noUnit')} house />
          if (items.length === 0) return <EmptyState title={t('none')} text={t('noneText')} action={register} house />
          return (
            <>
              {units.length > 0 ? register : null}
              {present.length > 0 ? (
                <CardList label={t('title')}>
                  {present.map((tenant) => (
                    <TenantCard key={tenant.id} tenant={tenant} />
                  ))}
                </CardList>
              ) : (
                <Notice>{t('noneNow')}</Notice>
              )}
              {past.length === 0 ? null : (
                <Section title={t('past')}>
                  <CardList label={t('past')}>
                    {past.map((tenant) => (
                      <TenantCard key={tenant.id} tenant={tenant} />
                    ))}
                  </CardList>
                </Section>
              )}
            </>
          )
        }}
      </QueryState>
    </OwnPage>
  )
}
