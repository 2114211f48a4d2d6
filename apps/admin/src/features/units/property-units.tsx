import { Button, Checkbox } from '@mantine/core'
import { IconBinaryTree2, IconPlus, IconTable, IconWand } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { Segments } from '../../components/segments.tsx'
import { readDevice, writeDevice } from '../../lib/device-storage.ts'
import { dayOf } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { GenerationNotice } from './generation-notice.tsx'
import { useBuildingsOf, useHouseOf, useUnitsOf, type Property, type Unit } from './queries.ts'
import { lineOf } from './unit-line.ts'
import type { BuildingPlan } from './unit-tree.ts'
import { UnitTable } from './unit-table.tsx'
import { UnitTreeView } from './unit-tree-view.tsx'
import classes from './units.module.css'

type View = 'tree' | 'table'

/** The units of a house, as a tree or as a table, whichever was looked at last. */
export function PropertyUnits() {
  const { id = '' } = useParams()
  const house = useHouseOf(id)
  const units = useUnitsOf(id)
  const buildings = useBuildingsOf(id)
  return (
    <Loaded query={house}>
      {(property) => (
        <Loaded query={units} rows={6} rowHeight={36}>
          {({ items }) => <Units property={property} units={items} buildings={buildings.data?.items ?? []} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface UnitsProps {
  property: Property
  units: readonly Unit[]
  buildings: readonly BuildingPlan[]
}

function Units({ property, units, buildings }: UnitsProps) {
  const { t } = useTranslation(['units', 'common'])
  const [view, setView] = useState<View>(() => readDevice<View>('units.view') ?? 'tree')
  const [archived, setArchived] = useState(false)
  const change = (value: View) => {
    setView(value)
    writeDevice('units.view', value)
  }
  if (units.length === 0) return <NoUnits property={property} />
  const today = dayOf(new Date().toISOString())
  const shown = units.filter((unit) => archived || !unit.archived).map((unit) => lineOf(unit, property.managementType, today))
  return (
    <>
      <GenerationNotice propertyId={property.id} />
      <div className={classes.tools}>
        <Segments
          legend={t('units:view.legend')}
          legendHidden
          options={[
            { value: 'tree', label: t('units:view.tree'), icon: IconBinaryTree2 },
            { value: 'table', label: t('units:view.table'), icon: IconTable },
          ]}
          value={view}
          onChange={change}
        />
        {units.some((unit) => unit.archived) ? (
          <Checkbox label={t('common:showArchived')} checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />
        ) : null}
      </div>
      {view === 'tree' ? (
        <UnitTreeView property={property} lines={shown} buildings={buildings} />
      ) : (
        <UnitTable property={property} lines={shown} buildings={buildings} />
      )}
    </>
  )
}

function NoUnits({ property }: { property: Property }) {
  const { t } = useTranslation('units')
  const mayWrite = useMay('properties.write')
  return (
    <EmptyState
      title={t('empty')}
      text={t('emptyText')}
      action={
        mayWrite ? (
          <div className={classes.foot}>
            <Button component={Link} to={paths.generateUnits(property.id)} leftSection={<IconWand aria-hidden="true" />}>
              {t('generate')}
            </Button>
            <Button component={Link} to={paths.newUnit(property.id)} variant="default" leftSection={<IconPlus aria-hidden="true" />}>
              {t('new')}
            </Button>
          </div>
        ) : undefined
      }
    />
  )
}
