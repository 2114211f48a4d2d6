import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { AccountPaths } from './lib/account-paths.ts'
import { withAccountTexts } from './lib/texts.ts'

/** A page that is fetched, with the texts of this package, when somebody goes there. */
const page =
  <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  async () => ({ Component: (await withAccountTexts(load()))[name] })

/** Pages behind the log-in; an app mounts them inside its frame. */
export const ownRoutes = (paths: AccountPaths): RouteObject[] => [
  { path: paths.profile, lazy: page(() => import('./features/profile/profile-page.tsx'), 'ProfilePage') },
  { path: paths.notifications, lazy: page(() => import('./features/notifications/notifications-page.tsx'), 'NotificationsPage') },
  { path: paths.privacy, lazy: page(() => import('./features/privacy/privacy-page.tsx'), 'PrivacyPage') },
  { path: paths.security, lazy: page(() => import('./features/security/security-page.tsx'), 'SecurityPage') },
  { path: paths.password, lazy: page(() => import('./features/security/password-page.tsx'), 'PasswordPage') },
  { path: paths.email, lazy: page(() => import('./features/security/email-page.tsx'), 'EmailPage') },
  { path: paths.authenticator, lazy: page(() => import('./features/security/authenticator-page.tsx'), 'AuthenticatorPage') },
  { path: paths.passkey, lazy: page(() => import('./features/security/passkey-page.tsx'), 'PasskeyPage') },
  { path: paths.recoveryCodes, lazy: page(() => import('./features/security/recovery-codes-page.tsx'), 'RecoveryCodesPage') },
]

/** Pages before the log-in; an app mounts them outside of its frame. */
export const doorRoutes = (paths: AccountPaths): RouteObject[] => [
  { path: paths.start, lazy: page(() => import('./features/joining/start-page.tsx'), 'StartPage') },
  { path: paths.join, lazy: page(() => import('./features/joining/join-page.tsx'), 'JoinPage') },
  { path: paths.login, lazy: page(() => import('./features/log-in/login-page.tsx'), 'LoginPage') },
  { path: paths.forgot, lazy: page(() => import('./features/log-in/forgot-page.tsx'), 'ForgotPage') },
  { path: paths.reset, lazy: page(() => import('./features/log-in/reset-page.tsx'), 'ResetPage') },
  { path: paths.emailChange, lazy: page(() => import('./features/email-change/email-change-page.tsx'), 'EmailChangePage') },
]
