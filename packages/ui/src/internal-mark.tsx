import { IconLock } from '@tabler/icons-react'
import { Chip } from './chip.tsx'

/** "Internal, staff only": amber with a lock, wherever a note stays inside. */
export function InternalMark({ label }: { label: string }) {
  return (
    <Chip hue="amber" icon={IconLock}>
      {label}
    </Chip>
  )
}
