import { BulkBar } from '../../components/bulk-bar.tsx'
import type { PropertyItem } from './queries.ts'

export function PropertyBulk({ picked, onDone }: { picked: readonly PropertyItem[]; onDone: () => void }) {
  return (
    <BulkBar count={picked.length} onClear={onDone}>
      {null}
    </BulkBar>
  )
}
