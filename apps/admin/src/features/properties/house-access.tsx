import { Anchor, Button, Progress } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataSection } from '../../components/data-section.tsx'
import { useInvitationCounts } from '../../components/invitation-queries.ts'
import { Loaded } from '../../components/loaded.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import classes from './house-access.module.css'
import type { Property } from './queries.ts'

/** How many of a house have joined; offline, why nobody can. */
export function HouseAccess({ property }: { property: Property }) {
  return useMay('invitations.read') ? <Access property={property} /> : null
}

function Access({ property }: { property: Property }) {
  const { t } = useTranslation('invitations')
  return (
    <DataSection title={t('house.title')}>
      {property.online ? <Joined property={property} /> : <Notice kind="caution">{t('house.offline')}</Notice>}
    </DataSection>
  )
}

function Joined({ property }: { property: Property }) {
  const { t } = useTranslation('invitations')
  const may = useMay('invitations.write')
  const counts = useInvitationCounts(property.id)
  return (
    <Loaded query={counts} rows={1} rowHeight={52}>
      {(found) => {
        const all = Object.values(found).reduce((sum, count) => sum + count, 0)
        const rest = all - found.joined
        return (
          <div className={classes.line}>
            <div className={classes.bar}>
              <p>{t('house.joined', { joined: found.joined, all })}</p>
              <Progress value={all === 0 ? 0 : (found.joined / all) * 100} size="lg" aria-label={t('house.bar')} />
            </div>
            {may && rest > 0 ? (
              <Button
                component={Link}
                to={paths.newInvitationSeries(property.id)}
                variant="default"
                leftSection={<IconUserPlus aria-hidden="true" />}
              >
                {t('house.rest', { count: rest })}
              </Button>
            ) : null}
            <Anchor component={Link} to={`${paths.invitations}?property=${property.id}`}>
              {t('house.list')}
            </Anchor>
          </div>
        )
      }}
    </Loaded>
  )
}
