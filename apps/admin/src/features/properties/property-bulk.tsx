import { BulkActs } from '../../components/bulk-acts.tsx'
import { PropertyBulkDrawer } from './property-bulk-drawer.tsx'
import type { PropertyItem } from './queries.ts'

/** What can be done with the houses that are picked. */
export function PropertyBulk({ picked, onDone }: { picked: readonly PropertyItem[]; onDone: () => void }) {
  const renderDrawer = (ids: string[], onClose: () => void) => <PropertyBulkDrawer ids={ids} onDone={onDone} onClose={onClose} />
  return <BulkActs kind="property" picked={picked} onDone={onDone} renderDrawer={renderDrawer} />
}
