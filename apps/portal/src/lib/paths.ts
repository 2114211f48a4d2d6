import { accountPaths as pathsBelow } from '@treppenhaus/account/lib/account-paths'

/** Addresses of the portal, below `/portal`. */
export const paths = {
  home: '/',
  tickets: '/tickets',
  ticket: (id: string) => `/tickets/${id}`,
  report: '/report',
  reportStep: (step: string) => `/report/${step}`,
  house: '/house',
  neighbours: '/house/neighbours',
  neighboursOf: (propertyId: string) => `/house/neighbours?property=${propertyId}`,
  tenants: '/house/tenants',
  tenantNew: '/house/tenants/new',
  tenantEdit: (id: string) => `/house/tenants/${id}`,
  me: '/me',
  login: '/login',
  forgot: '/forgot-password',
  reset: '/reset-password',
  imprint: '/imprint',
  privacy: '/privacy',
} as const

/** Addresses of the own account's pages. */
export const accountPaths = pathsBelow(paths.me, {
  home: paths.home,
  login: paths.login,
  forgot: paths.forgot,
  reset: paths.reset,
  imprint: paths.imprint,
  privacyNotice: paths.privacy,
})

/** Where the app lives on its host; with the slash at the end, so that the home page has it too. */
export const basename = '/portal/'
