import { BulkActs } from '../../components/bulk-acts.tsx'
import { UnitBulkDrawer } from './unit-bulk-drawer.tsx'
import type { BuildingPlan } from './unit-tree.ts'

interface UnitBulkProps {
  picked: readonly { id: string; archived: boolean }[]
  /** Of the one house; over several houses units stay in their buildings. */
  buildings: readonly BuildingPlan[] | undefined
  onDone: () => void
}

/** What can be done with the units that are picked. */
export function UnitBulk({ picked, buildings, onDone }: UnitBulkProps) {
  const renderDrawer = (ids: string[], onClose: () => void) => (
    <UnitBulkDrawer ids={ids} buildings={buildings} onDone={onDone} onClose={onClose} />
  )
  return <BulkActs kind="unit" picked={picked} onDone={onDone} renderDrawer={renderDrawer} />
}
