import { Chip } from './chip.tsx'
import { urgencyLook } from './lib/status.ts'
import type { UrgencyName } from './lib/status.ts'
import { StatusIcon } from './status-icon.tsx'

interface UrgencyChipProps {
  urgency: UrgencyName
  word: string
  iconOnly?: boolean
}

/** Emergencies are the only solid chip, high is red; normal and low show nothing. */
export function UrgencyChip({ urgency, word, iconOnly = false }: UrgencyChipProps) {
  const look = urgencyLook(urgency)
  if (look === undefined) return null
  if (iconOnly) return <StatusIcon look={look} word={word} />
  return (
    <Chip hue={look.hue} icon={look.icon} solid={urgency === 'emergency'}>
      {word}
    </Chip>
  )
}
