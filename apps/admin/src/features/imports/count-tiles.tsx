import {
  IconArrowsSplit2,
  IconCircleMinus,
  IconCirclePlus,
  IconEqual,
  IconExclamationCircle,
  IconPencil,
  type TablerIcon,
} from '@tabler/icons-react'
import { importActions, type ImportAction } from '@treppenhaus/domain/import'
import type { StatusHue } from '@treppenhaus/ui/lib/palette'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../lib/format.ts'
import { totalsOf } from '../../lib/import-counts.ts'
import classes from './count-tiles.module.css'
import type { Import } from './queries.ts'

export const actionLooks: Record<ImportAction, { hue: StatusHue; icon: TablerIcon }> = {
  create: { hue: 'green', icon: IconCirclePlus },
  change: { hue: 'blue', icon: IconPencil },
  end: { hue: 'violet', icon: IconCircleMinus },
  unchanged: { hue: 'gray', icon: IconEqual },
  conflict: { hue: 'amber', icon: IconArrowsSplit2 },
  error: { hue: 'red', icon: IconExclamationCircle },
}

interface CountTilesProps {
  counts: NonNullable<Import['counts']>
  value: ImportAction | undefined
  onChange: (value: ImportAction | undefined) => void
}

/** How many records come new, change, end …; one of them narrows the list below. */
export function CountTiles({ counts, value, onChange }: CountTilesProps) {
  const { t } = useTranslation('imports')
  const totals = totalsOf(counts)
  return (
    <div role="group" aria-label={t('check.filter')} className={classes.tiles}>
      {importActions.map((action) => {
        const { hue, icon: Icon } = actionLooks[action]
        const count = totals[action]
        return (
          <button
            key={action}
            type="button"
            className={classes.tile}
            aria-pressed={value === action}
            // What nothing happens with has no rows to show.
            disabled={count === 0}
            onClick={() => onChange(value === action ? undefined : action)}
          >
            <span className={classes.name}>
              <Icon aria-hidden="true" color={`var(--th-${hue})`} /> {t(`action.${action}`)}
            </span>
            <span className={`num ${classes.figure}`}>{formatNumber(count)}</span>
          </button>
        )
      })}
    </div>
  )
}
