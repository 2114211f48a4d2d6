import { withAccountTexts } from '@treppenhaus/account/lib/texts'
import { doorRoutes, ownRoutes } from '@treppenhaus/account/router'
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { MissingPage } from './components/missing-page.tsx'
import { Root } from './components/root.tsx'
import { RouteError, RouteErrorInShell } from './components/route-error.tsx'
import { Gate } from './features/session/gate.tsx'
import { accountPaths, paths } from './lib/paths.ts'

const doors: RouteObject[] = [
  ...doorRoutes(accountPaths),
  { path: 'imprint', lazy: async () => ({ Component: (await import('./features/session/legal-page.tsx')).ImprintPage }) },
  { path: 'privacy', lazy: async () => ({ Component: (await import('./features/session/legal-page.tsx')).PrivacyPage }) },
]

const tickets: RouteObject = {
  path: 'tickets',
  lazy: async () => ({ Component: (await import('./features/tickets/tickets-page.tsx')).TicketsPage }),
  children: [
    {
      path: ':id',
      children: [
        { path: 'order', lazy: async () => ({ Component: (await import('./features/work-orders/order-drawer.tsx')).OrderDrawer }) },
      ],
    },
  ],
}

const workOrders: RouteObject = {
  path: 'work-orders',
  lazy: async () => ({ Component: (await import('./features/work-orders/work-orders-page.tsx')).WorkOrdersPage }),
  children: [{ path: ':id' }],
}

const properties: RouteObject[] = [
  { path: 'properties', lazy: async () => ({ Component: (await import('./features/properties/properties-page.tsx')).PropertiesPage }) },
  { path: 'properties/new', lazy: async () => ({ Component: (await import('./features/properties/property-form.tsx')).NewPropertyPage }) },
  { path: 'properties/:id', lazy: async () => ({ Component: (await import('./features/properties/property-page.tsx')).PropertyPage }) },
  {
    path: 'properties/:id/edit',
    lazy: async () => ({ Component: (await import('./features/properties/property-form.tsx')).EditPropertyPage }),
  },
  { path: 'properties/:id/units/new', lazy: async () => ({ Component: (await import('./features/units/unit-form.tsx')).NewUnitPage }) },
  { path: 'units/:id', lazy: async () => ({ Component: (await import('./features/units/unit-page.tsx')).UnitPage }) },
  { path: 'units/:id/edit', lazy: async () => ({ Component: (await import('./features/units/unit-form.tsx')).EditUnitPage }) },
]

const people: RouteObject[] = [
  { path: 'people', lazy: async () => ({ Component: (await import('./features/people/people-page.tsx')).PeoplePage }) },
  { path: 'people/new', lazy: async () => ({ Component: (await import('./features/people/person-form.tsx')).NewPersonPage }) },
  { path: 'people/:id', lazy: async () => ({ Component: (await import('./features/people/person-page.tsx')).PersonPage }) },
  { path: 'people/:id/edit', lazy: async () => ({ Component: (await import('./features/people/person-form.tsx')).EditPersonPage }) },
]

const contractors: RouteObject[] = [
  { path: 'contractors', lazy: async () => ({ Component: (await import('./features/contractors/contractors-page.tsx')).ContractorsPage }) },
  {
    path: 'contractors/new',
    lazy: async () => ({ Component: (await import('./features/contractors/contractor-form.tsx')).NewContractorPage }),
  },
  {
    path: 'contractors/:id',
    lazy: async () => ({ Component: (await import('./features/contractors/contractor-page.tsx')).ContractorPage }),
  },
  {
    path: 'contractors/:id/edit',
    lazy: async () => ({ Component: (await import('./features/contractors/contractor-form.tsx')).EditContractorPage }),
  },
]

const invitations: RouteObject[] = [
  { path: 'invitations', lazy: async () => ({ Component: (await import('./features/invitations/invitations-page.tsx')).InvitationsPage }) },
  { path: 'invitations/new', lazy: async () => ({ Component: (await import('./features/invitations/series-form.tsx')).SeriesFormPage }) },
  {
    path: 'invitations/series',
    lazy: async () => ({ Component: (await import('./features/invitations/series-list-page.tsx')).SeriesListPage }),
  },
  {
    path: 'invitations/series/:id',
    lazy: async () => ({ Component: (await import('./features/invitations/series-page.tsx')).SeriesPage }),
  },
]

const settings: RouteObject[] = [
  {
    path: 'settings',
    lazy: async () => ({ Component: (await withAccountTexts(import('./features/settings/settings-page.tsx'))).SettingsPage }),
  },
  { path: 'settings/look', lazy: async () => ({ Component: (await import('./features/settings/look-page.tsx')).LookPage }) },
  ...ownRoutes(accountPaths),
]

const singleSignOn: RouteObject[] = [
  {
    path: 'office/single-sign-on',
    lazy: async () => ({ Component: (await import('./features/single-sign-on/providers-page.tsx')).ProvidersPage }),
  },
  {
    path: 'office/single-sign-on/new',
    lazy: async () => ({ Component: (await import('./features/single-sign-on/provider-form.tsx')).NewProviderPage }),
  },
  {
    path: 'office/single-sign-on/:id',
    lazy: async () => ({ Component: (await import('./features/single-sign-on/provider-form.tsx')).EditProviderPage }),
  },
]

/** All addresses of the app below `/admin`. */
export const router = createBrowserRouter(
  [
    {
      Component: Root,
      ErrorBoundary: RouteError,
      HydrateFallback: () => null,
      children: [
        { index: true, element: <Navigate to={paths.tickets} replace /> },
        ...doors,
        {
          Component: Gate,
          children: [
            {
              ErrorBoundary: RouteErrorInShell,
              children: [
                tickets,
                workOrders,
                ...properties,
                ...people,
                ...invitations,
                ...contractors,
                ...singleSignOn,
                ...settings,
                { path: '*', Component: MissingPage },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
)
