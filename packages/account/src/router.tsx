import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { AccountPaths } from './lib/account-paths.ts'
import { withAccountTexts } from './lib/texts.ts'

/** A page that is fetched, with the texts of this package, when somebody goes there. */
const page =
  <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  async () => ({ Component: (await withAccountTexts(load()))[name] })

/** From an invitation to an account; before the log-in, outside of the app's frame. */
export const joiningRoutes = (paths: AccountPaths): RouteObject[] => [
  { path: paths.start, lazy: page(() => import('./features/joining/start-page.tsx'), 'StartPage') },
  { path: paths.join, lazy: page(() => import('./features/joining/join-page.tsx'), 'JoinPage') },
]

/** Pages behind the log-in; an app mounts them inside its frame. */
export const ownRoutes = (paths: AccountPaths): RouteObject[] => [
  { path: paths.profile, lazy: page(() => import('./features/profile/profile-page.tsx'), 'ProfilePage') },
  { path: paths.privacy, lazy: page(() => import('./features/privacy/privacy-page.tsx'), 'PrivacyPage') },
  { path: paths.security, lazy: page(() => import('./features/security/security-page.tsx'), 'SecurityPage') },
]
