import { Notifications } from '@mantine/notifications'
import type { Density } from './lib/density.ts'

/** Where toasts appear; fetched with the first one. */
export function Toasts({ density }: { density: Density }) {
  return <Notifications position={density === 'admin' ? 'bottom-right' : 'bottom-center'} zIndex={1200} />
}
