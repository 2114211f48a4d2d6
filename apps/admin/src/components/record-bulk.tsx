import { BulkActs } from './bulk-acts.tsx'
import { RecordBulkDrawer } from './record-bulk-drawer.tsx'

interface RecordBulkProps {
  kind: 'person' | 'contractor'
  picked: readonly { id: string; archived: boolean }[]
  onDone: () => void
}

/** What can be done with the people or contractors that are picked. */
export function RecordBulk({ kind, picked, onDone }: RecordBulkProps) {
  const renderDrawer = (ids: string[], onClose: () => void) => <RecordBulkDrawer kind={kind} ids={ids} onDone={onDone} onClose={onClose} />
  return <BulkActs kind={kind} picked={picked} onDone={onDone} renderDrawer={renderDrawer} />
}
