import type { AccountApp } from '@treppenhaus/account/account-context'
import { createOwnApi } from '@treppenhaus/api-client/own-client'
import { lazy } from 'react'
import { api, session } from '../api.ts'
import { speak } from '../lib/i18n.ts'
import { accountPaths } from '../lib/paths.ts'
import { OwnPage } from './own-page.tsx'
import { Section } from './section.tsx'

/** What the pages of the own account know of the portal. */
export const accountApp: AccountApp = {
  audience: 'portal',
  session,
  own: createOwnApi('portal', session),
  api,
  paths: accountPaths,
  // Who is logged in needs no door: it stays out of the first load.
  Door: lazy(async () => ({ default: (await import('./door-page.tsx')).DoorPage })),
  Page: OwnPage,
  Section,
  buttonSize: 'md',
  speak,
}
