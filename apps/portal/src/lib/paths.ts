/** Addresses of the portal, below `/portal`. */
export const paths = {
  home: '/',
  tickets: '/tickets',
  ticket: (id: string) => `/tickets/${id}`,
  report: '/report',
  reportStep: (step: string) => `/report/${step}`,
  house: '/house',
  me: '/me',
  password: '/me/password',
  login: '/login',
  forgot: '/forgot-password',
  reset: '/reset-password',
  imprint: '/imprint',
  privacy: '/privacy',
} as const

/** Where the app lives on its host; with the slash at the end, so that the home page has it too. */
export const basename = '/portal/'
