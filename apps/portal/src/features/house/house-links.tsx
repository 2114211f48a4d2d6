import { IconChevronRight, IconKey, IconUsers, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CardList } from '../../components/card-list.tsx'
import { useTenants } from '../../components/tenant-queries.ts'
import { paths } from '../../lib/paths.ts'
import type { Home } from '../../lib/report.ts'
import classes from './house-links.module.css'

/** What there is to do in a house besides reporting. */
export function HouseLinks({ homes, home }: { homes: readonly Home[]; home: Home }) {
  const { t } = useTranslation('house', { keyPrefix: 'links' })
  const tenants = useTenants(homes.some(({ managementType }) => managementType === 'condominium'))
  const lets = (tenants.data?.units.length ?? 0) > 0
  return (
    <CardList label={t('label')}>
      <HouseLink to={paths.neighboursOf(home.propertyId)} icon={IconUsers} title={t('neighbours')} text={t('neighboursText')} />
      {lets ? <HouseLink to={paths.tenants} icon={IconKey} title={t('tenants')} text={t('tenantsText')} /> : null}
    </CardList>
  )
}

function HouseLink({ to, icon: Icon, title, text }: { to: string; icon: TablerIcon; title: string; text: string }) {
  return (
    <li>
      <Link to={to} className={classes.link}>
        <Icon aria-hidden="true" />
        <span className={classes.words}>
          <strong>{title}</strong>
          <span>{text}</span>
        </span>
        <IconChevronRight className={classes.end} aria-hidden="true" />
      </Link>
    </li>
  )
}
