import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulkBar } from '../../components/bulk-bar.tsx'
import { useBulkSteps } from '../../components/use-bulk-steps.ts'
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
  const { t } = useTranslation(['bulk', 'common'])
  const [open, setOpen] = useState(false)
  const bulk = useBulkSteps('unit')
  const ids = picked.map(({ id }) => id)
  const archived = picked.length > 0 && picked.every((unit) => unit.archived)
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
      {open ? <UnitBulkDrawer ids={ids} buildings={buildings} onDone={onDone} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
