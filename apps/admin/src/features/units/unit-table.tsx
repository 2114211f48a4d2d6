import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type Sort } from '../../components/data-table.tsx'
import { readDevice, writeDevice } from '../../lib/device-storage.ts'
import { useMay } from '../../lib/session.ts'
import type { Property } from './queries.ts'
import { UnitBulk } from './unit-bulk.tsx'
import { sortLines, type UnitLine } from './unit-line.ts'
import type { BuildingPlan } from './unit-tree.ts'
import { useUnitColumns } from './use-unit-columns.tsx'

interface UnitTableProps {
  property: Property
  lines: readonly UnitLine[]
  buildings: readonly BuildingPlan[]
}

/** The units of one house as a table, sorted as it was left. */
export function UnitTable({ property, lines, buildings }: UnitTableProps) {
  const { t } = useTranslation('units')
  const mayWrite = useMay('properties.write')
  const [sort, setSort] = useState<Sort>(() => readDevice<Sort>('units.sort') ?? { by: 'place', down: false })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const columns = useUnitColumns({
    unitsPerFloor: property.unitsPerFloor,
    buildings: buildings.length > 0,
    shares: property.managementType === 'condominium',
  })
  const keep = (value: Sort) => {
    setSort(value)
    writeDevice('units.sort', value)
  }
  const rows = sortLines(lines, sort.by, sort.down)
  return (
    <>
      <UnitBulk picked={rows.filter(({ id }) => picked.has(id))} buildings={buildings} onDone={() => setPicked(new Set())} />
      <DataTable
        label={t('table')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ number }) => number}
        sort={sort}
        onSort={keep}
        picked={mayWrite ? { ids: picked, onChange: setPicked } : undefined}
      />
    </>
  )
}
