import { accountPaths as pathsBelow } from '@treppenhaus/account/lib/account-paths'

/** Where the app lives on its host. */
export const basename = '/contractor'

/** Addresses of the app, below `/contractor`. */
export const paths = {
  week: '/',
  weekDay: (day: string) => `/?day=${day}`,
  orders: '/orders',
  ordersIn: (state: string) => `/orders?state=${state}`,
  order: (id: string) => `/orders/${id}`,
  sent: '/sent',
  me: '/me',
  login: '/login',
  forgot: '/forgot-password',
  reset: '/reset-password',
  requestLink: '/request-link',
  link: '/link',
  /** The link as it is said on the phone. */
  alias: '/auftrag',
  code: '/code',
  imprint: '/imprint',
  privacy: '/privacy',
} as const

/** Addresses of the own account's pages. */
export const accountPaths = pathsBelow(paths.me, {
  home: paths.week,
  login: paths.login,
  forgot: paths.forgot,
  reset: paths.reset,
  imprint: paths.imprint,
  privacyNotice: paths.privacy,
  requestLink: paths.requestLink,
})

/** The pages of one order, below the address of the order itself. */
export const orderPages = {
  appointment: (order: string) => `${order}/appointment`,
  completion: (order: string) => `${order}/completion`,
  reported: (order: string) => `${order}/reported`,
}
