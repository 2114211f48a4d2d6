import { Button } from '@mantine/core'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulkBar } from './bulk-bar.tsx'
import { useBulkSteps } from './use-bulk-steps.ts'

interface BulkActsProps {
  kind: CustomKind
  picked: readonly { id: string; archived: boolean }[]
  onDone: () => void
  /** The drawer that changes fields of all of them. */
  renderDrawer: (ids: string[], onClose: () => void) => ReactNode
}

/** What can be done with the records that are picked: change fields, archive, restore. */
export function BulkActs({ kind, picked, onDone, renderDrawer }: BulkActsProps) {
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
      {open ? renderDrawer(ids, () => setOpen(false)) : null}
    </>
  )
}
