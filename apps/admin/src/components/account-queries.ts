import type { AccountApp } from '@treppenhaus/account/account-context'
import { createOwnApi } from '@treppenhaus/api-client/own-client'
import { api } from '../api.ts'
import { speak } from '../lib/i18n.ts'
import { accountPaths } from '../lib/paths.ts'
import { session } from '../lib/session.ts'
import { DataSection } from './data-section.tsx'
import { Door } from './door.tsx'
import { OwnPage } from './own-page.tsx'

/** What the pages of the own account know of this app. */
export const accountApp: AccountApp = {
  audience: 'staff',
  session,
  own: createOwnApi('staff', session),
  api,
  paths: accountPaths,
  Door,
  Page: OwnPage,
  Section: DataSection,
  buttonSize: 'md',
  speak,
}
