import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulkBar } from '../../components/bulk-bar.tsx'
import { useBulkSteps } from '../../components/use-bulk-steps.ts'
import { PropertyBulkDrawer } from './property-bulk-drawer.tsx'
import type { PropertyItem } from './queries.ts'

/** What can be done with the houses that are picked. */
export function PropertyBulk({ picked, onDone }: { picked: readonly PropertyItem[]; onDone: () => void }) {
  const { t } = useTranslation(['bulk', 'common'])
  const [open, setOpen] = useState(false)
  const bulk = useBulkSteps('property')
  const ids = picked.map(({ id }) => id)
  const archived = picked.length > 0 && picked.every((property) => property.archived)
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
      {open ? <PropertyBulkDrawer ids={ids} onDone={onDone} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
