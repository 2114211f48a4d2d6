import type { Audience } from '@treppenhaus/domain/master-data'
import type { Hosts } from './scene.ts'

const pages: Record<Audience, string> = {
  staff: '/admin/settings/notifications',
  portal: '/portal/me/notifications',
  contractor: '/contractor/me/notifications',
}

/** @param audience whose page, as the message's data has it */
export function settingsPage(hosts: Hosts, audience: unknown): string | null {
  if (audience !== 'staff' && audience !== 'portal' && audience !== 'contractor') return null
  return hosts[audience] + pages[audience]
}
