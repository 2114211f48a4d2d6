import type { UnitLine } from './unit-line.ts'
import type { BuildingPlan } from './unit-tree.ts'
import { BulkBar } from '../../components/bulk-bar.tsx'

interface UnitBulkProps {
  picked: readonly Pick<UnitLine, 'id' | 'archived'>[]
  buildings: readonly BuildingPlan[] | undefined
  onDone: () => void
}

export function UnitBulk({ picked, onDone }: UnitBulkProps) {
  return (
    <BulkBar count={picked.length} onClear={onDone}>
      {null}
    </BulkBar>
  )
}
