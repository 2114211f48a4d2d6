import { withAccountTexts } from '@treppenhaus/account/lib/texts'
import { doorRoutes, ownRoutes } from '@treppenhaus/account/router'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { AppFrame, type PageHandle } from './components/app-frame.tsx'
import { NotFound } from './components/not-found.tsx'
import { Root } from './components/root.tsx'
import { RouteFailure } from './components/route-failure.tsx'
import { SessionRoute } from './components/session-route.tsx'
import { accountPaths, basename, paths } from './lib/paths.ts'

const ownFoot: PageHandle = { ownFoot: true }

/** Pages are fetched when somebody goes there. */
export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <></>,
    children: [
      ...doorRoutes(accountPaths),
      { path: paths.imprint, lazy: async () => ({ Component: (await import('./features/legal/legal-page.tsx')).ImprintPage }) },
      { path: paths.privacy, lazy: async () => ({ Component: (await import('./features/legal/legal-page.tsx')).PrivacyPage }) },
      {
        element: (
          <SessionRoute>
            <AppFrame />
          </SessionRoute>
        ),
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./features/home/home-page.tsx')).HomePage }) },
          { path: paths.tickets, lazy: async () => ({ Component: (await import('./features/tickets/tickets-page.tsx')).TicketsPage }) },
          {
            path: paths.ticket(':id'),
            handle: ownFoot,
            lazy: async () => ({ Component: (await import('./features/tickets/ticket-page.tsx')).TicketPage }),
          },
          {
            path: `${paths.report}/:step?`,
            handle: ownFoot,
            lazy: async () => ({ Component: (await import('./features/report/report-page.tsx')).ReportPage }),
          },
          { path: paths.house, lazy: async () => ({ Component: (await import('./features/house/house-page.tsx')).HousePage }) },
          {
            path: paths.neighbours,
            lazy: async () => ({ Component: (await import('./features/neighbours/neighbours-page.tsx')).NeighboursPage }),
          },
          { path: paths.tenants, lazy: async () => ({ Component: (await import('./features/tenants/tenants-page.tsx')).TenantsPage }) },
          {
            path: paths.tenantNew,
            lazy: async () => ({ Component: (await import('./features/tenants/tenant-form-page.tsx')).TenantFormPage }),
          },
          {
            path: paths.tenantEdit(':id'),
            lazy: async () => ({ Component: (await import('./features/tenants/tenant-form-page.tsx')).TenantFormPage }),
          },
          {
            path: paths.me,
            lazy: async () => ({ Component: (await withAccountTexts(import('./features/me/me-page.tsx'))).MePage }),
          },
          { path: accountPaths.look, lazy: async () => ({ Component: (await import('./features/me/look-page.tsx')).LookPage }) },
          ...ownRoutes(accountPaths),
        ],
      },
      { path: '*', element: <NotFound alone /> },
    ],
  },
]

export const createRouter = () => createBrowserRouter(routes, { basename })
