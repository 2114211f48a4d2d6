import { IconBell, IconFileText, IconPalette, IconShieldLock, IconUserCircle, type TablerIcon } from '@tabler/icons-react'
import type { AccountPaths } from '../../lib/account-paths.ts'

interface Entry {
  name: keyof AccountPaths & ('profile' | 'notifications' | 'security' | 'privacy' | 'look')
  icon: TablerIcon
}

/** The pages of the own account in their order: profile, notifications, security, privacy, look. */
export const entries: readonly Entry[] = [
  { name: 'profile', icon: IconUserCircle },
  { name: 'notifications', icon: IconBell },
  { name: 'security', icon: IconShieldLock },
  { name: 'privacy', icon: IconFileText },
  { name: 'look', icon: IconPalette },
]
