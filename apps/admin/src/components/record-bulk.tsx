import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulkBar } from './bulk-bar.tsx'
import { RecordBulkDrawer } from './record-bulk-drawer.tsx'
import { useBulkSteps } from './use-bulk-steps.ts'

interface RecordBulkProps {
  kind: 'person' | 'contractor'
  picked: readonly { id: string; archived: boolean }[]
  onDone: () => void
}

/** What can be done with the people or contractors that are picked. */
export function RecordBulk({ kind, picked, onDone }: RecordBulkProps) {
  const { t } = useTranslation(['bulk', 'common'])
  const [open, setOpen] = useState(false)
  const bulk = useBulkSteps(kind)
  const ids = picked.map(({ id }) => id)
  const archived = picked.length > 0 && picked.every((record) => record.archived)
  return (
    <>
      <BulkBar count={picked.length} onClear={onDone}>
        <Button variant="default" leftSection={<IconPencil aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t('bulk:edit')}
        </Button>
        <Button
          variant="default"
          loading={bulk.isPending}
          leftSection={archived ? <IconArchiveOff aria-hidden="true" /> : <IconArchive aria-hidden="true" />}
          onClick={() => bulk.startAtOnce({ ids, changes: { archived: !archived } }, onDone)}
        >
          {t(archived ? 'common:restore' : 'common:archive')}
        </Button>
      </BulkBar>
      {open ? <RecordBulkDrawer kind={kind} ids={ids} onDone={onDone} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
