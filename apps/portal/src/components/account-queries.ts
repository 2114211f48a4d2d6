import type { AccountApp } from '@treppenhaus/account/account-context'
import { createOwnApi } from '@treppenhaus/api-client/own-client'
import { api, session } from '../api.ts'
import { speak } from '../lib/i18n.ts'
import { accountPaths } from '../lib/paths.ts'
import { DoorPage } from './door-page.tsx'
import { OwnPage } from './own-page.tsx'
import { Section } from './section.tsx'

/** What the pages of the own account know of the portal. */
export const accountApp: AccountApp = {
  audience: 'portal',
  session,
  own: createOwnApi('portal', session),
  api,
  paths: accountPaths,
  Door: DoorPage,
  Page: OwnPage,
  Section,
  buttonSize: 'md',
  speak,
}
