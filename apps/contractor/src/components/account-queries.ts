import type { AccountApp } from '@treppenhaus/account/account-context'
import { createOwnApi } from '@treppenhaus/api-client/own-client'
import { api, session } from '../api.ts'
import { speak } from '../lib/i18n.ts'
import { accountPaths } from '../lib/paths.ts'
import { Door } from './door.tsx'
import { OwnPage } from './own-page.tsx'
import { Section } from './section.tsx'

/** What the pages of the own account know of this app. */
export const accountApp: AccountApp = {
  audience: 'contractor',
  session,
  own: createOwnApi('contractor', session),
  api,
  paths: accountPaths,
  Door,
  Page: OwnPage,
  Section,
  buttonSize: 'lg',
  speak,
}
