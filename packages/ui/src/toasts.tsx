import { Notifications } from '@mantine/notifications'
import type { Density } from './lib/density.ts'

/** Where toasts appear; fetched with the first one. In the staff app the composer and its button stand at the lower right. */
export function Toasts({ density }: { density: Density }) {
  return <Notifications position={density === 'admin' ? 'bottom-left' : 'bottom-center'} zIndex={1200} />
}
