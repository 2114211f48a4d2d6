import { Button, Checkbox } from '@mantine/core'
import { IconBuilding, IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { BuildingCard } from './building-card.tsx'
import classes from './buildings.module.css'
import { useBuildings } from './queries.ts'

/** The buildings of a property with their doors. */
export function PropertyBuildings() {
  const { id = '' } = useParams()
  const { t } = useTranslation(['buildings', 'common'])
  const mayWrite = useMay('properties.write')
  const [archived, setArchived] = useState(false)
  const buildings = useBuildings(id, archived)
  const add = mayWrite ? (
    <Button component={Link} to={paths.newBuilding(id)} variant="default" leftSection={<IconPlus aria-hidden="true" />}>
      {t('buildings:new')}
    </Button>
  ) : null
  return (
    <>
      <div className={classes.tools}>
        {add}
        <Checkbox label={t('common:showArchived')} checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />
      </div>
      <Loaded query={buildings} rows={2} rowHeight={120}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('buildings:empty')} text={t('buildings:emptyText')} />
          ) : (
            <ul className={classes.cards}>
              {items.map((building) => (
                <li key={building.id}>
                  <BuildingCard building={building} icon={<IconBuilding aria-hidden="true" size={20} stroke={1.75} />} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}
