import { Chip } from './chip.tsx'
import { statusLook } from './lib/status.ts'
import type { StatusName } from './lib/status.ts'
import { StatusIcon } from './status-icon.tsx'

type StatusChipProps = StatusName & {
  /** The status in the reader's language. */
  word: string
  /** In dense lists only the icon is seen. */
  iconOnly?: boolean
}

/** Status of a ticket or a work order. */
export function StatusChip({ word, iconOnly = false, ...name }: StatusChipProps) {
  const look = statusLook(name)
  if (iconOnly) return <StatusIcon look={look} word={word} />
  return (
    <Chip hue={look.hue} icon={look.icon}>
      {word}
    </Chip>
  )
}
