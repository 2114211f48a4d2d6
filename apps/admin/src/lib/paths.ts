import { accountPaths as pathsBelow } from '@treppenhaus/account/lib/account-paths'

/** The only place that knows addresses inside the app. */
export const paths = {
  start: '/',
  login: '/login',
  forgot: '/password/forgot',
  reset: '/password/reset',
  imprint: '/imprint',
  privacy: '/privacy',
  tickets: '/tickets',
  ticket: (id: string) => `/tickets/${id}`,
  orderDrawer: (ticketId: string) => `/tickets/${ticketId}/order`,
  workOrders: '/work-orders',
  workOrder: (id: string) => `/work-orders/${id}`,
  properties: '/properties',
  property: (id: string) => `/properties/${id}`,
  newProperty: '/properties/new',
  editProperty: (id: string) => `/properties/${id}/edit`,
  unit: (id: string) => `/units/${id}`,
  newUnit: (propertyId: string) => `/properties/${propertyId}/units/new`,
  editUnit: (id: string) => `/units/${id}/edit`,
  people: '/people',
  person: (id: string) => `/people/${id}`,
  newPerson: '/people/new',
  editPerson: (id: string) => `/people/${id}/edit`,
  invitations: '/invitations',
  newInvitationSeries: (propertyId?: string) => `/invitations/new${propertyId ? `?property=${propertyId}` : ''}`,
  invitationSeriesList: '/invitations/series',
  invitationSeries: (id: string) => `/invitations/series/${id}`,
  contractors: '/contractors',
  contractor: (id: string) => `/contractors/${id}`,
  newContractor: '/contractors/new',
  editContractor: (id: string) => `/contractors/${id}/edit`,
  settings: '/settings',
  providers: '/office/single-sign-on',
  newProvider: '/office/single-sign-on/new',
  provider: (id: string) => `/office/single-sign-on/${id}`,
} as const

/** Addresses of the own account's pages. */
export const accountPaths = pathsBelow(paths.settings, {
  home: paths.start,
  login: paths.login,
  forgot: paths.forgot,
  reset: paths.reset,
  imprint: paths.imprint,
  privacyNotice: paths.privacy,
})
