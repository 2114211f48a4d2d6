import type { Api } from '@treppenhaus/api-client/client'
import type { OwnApi } from '@treppenhaus/api-client/own-client'
import type { Session } from '@treppenhaus/api-client/session'
import type { Audience, SessionState } from '@treppenhaus/api-client/session-state'
import type { Locale } from '@treppenhaus/domain/master-data'
import { createContext, use, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'
import type { AccountPaths } from '../lib/account-paths.ts'

export interface DoorProps {
  /** The page's h1, and its name in the browser's tab. */
  title: string
  children: ReactNode
}

export interface PageProps extends DoorProps {
  /** Where the arrow leads. */
  back: { to: string; label: string }
}

export interface SectionProps {
  title: string
  children: ReactNode
}

/**
 * What an app tells the pages of the own account, once, around all its routes.
 *
 * - Data: `own` for routes that all audiences have alike (`own.useQuery('get', '/sessions')` asks `/api/v1/<audience>/sessions`),
 *   `api` for the public ones and for what only one audience has. Both are used in `queries.ts` alone.
 * - Frame: `Door` for pages before the log-in, `Page` with `Section`s for pages behind it; both set the browser's title.
 * - Addresses: `paths`, below the app's own base.
 */
export interface AccountApp {
  audience: Audience
  session: Session
  own: OwnApi
  api: Api['query']
  paths: AccountPaths
  Door: ComponentType<DoorProps>
  Page: ComponentType<PageProps>
  Section: ComponentType<SectionProps>
  /** Size of the one button of a page, as the app's density has it. */
  buttonSize: 'md' | 'lg' | 'xl'
  /** Switches the language of the page. */
  speak: (locale: Locale) => Promise<void>
}

export const AccountContext = createContext<AccountApp | undefined>(undefined)

/** The app that a page of this package stands in. */
export function useAccountApp(): AccountApp {
  const app = use(AccountContext)
  if (!app) throw new Error('this page needs an AccountProvider around the routes of its app')
  return app
}

/** Whether somebody is logged in, and who. */
export function useSession(): SessionState {
  const { session } = useAccountApp()
  return useSyncExternalStore(session.subscribe, () => session.state)
}

/** Who is logged in; for pages behind the log-in. */
export function useMe() {
  const state = useSession()
  if (state.status !== 'authenticated') throw new Error('this page is for somebody who is logged in')
  return state.me
}
