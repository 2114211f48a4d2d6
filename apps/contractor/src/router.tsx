import { withAccountTexts } from '@treppenhaus/account/lib/texts'
import { doorRoutes, ownRoutes } from '@treppenhaus/account/router'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { OrderLayout, TabsLayout } from './components/frame-layouts.tsx'
import { LinkAlias } from './components/link-alias.tsx'
import { NotFound } from './components/not-found.tsx'
import { Root } from './components/root.tsx'
import { RouteFailure } from './components/route-failure.tsx'
import { SessionLayout } from './features/session/session-layout.tsx'
import { accountPaths, basename, orderPages, paths } from './lib/paths.ts'

const pages = {
  week: () => import('./features/work-orders/week-page.tsx'),
  order: () => import('./features/work-orders/order-page.tsx'),
  reported: () => import('./features/completion/reported-page.tsx'),
  sent: () => import('./features/sent/sent-page.tsx'),
}

/** Who writes a report may be on the way to the cellar: the pages that come next are fetched with it. */
const fetchWithoutNetwork = () => Promise.all(Object.values(pages).map((page) => page()))

const orderRoutes = (base: string): RouteObject[] => [
  { path: base, lazy: async () => ({ Component: (await pages.order()).OrderPage }) },
  {
    path: orderPages.appointment(base),
    lazy: async () => ({ Component: (await import('./features/work-orders/appointment-page.tsx')).AppointmentPage }),
  },
  {
    path: orderPages.completion(base),
    lazy: async () => {
      void fetchWithoutNetwork().catch(() => undefined)
      return { Component: (await import('./features/completion/completion-page.tsx')).CompletionPage }
    },
  },
  { path: orderPages.reported(base), lazy: async () => ({ Component: (await pages.reported()).ReportedPage }) },
]

/** Pages are fetched when somebody goes there. */
export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <></>,
    children: [
      ...doorRoutes(accountPaths),
      {
        path: paths.requestLink,
        lazy: async () => ({ Component: (await import('./features/session/request-link-page.tsx')).RequestLinkPage }),
      },
      { path: paths.code, lazy: async () => ({ Component: (await import('./features/order-link/code-page.tsx')).CodePage }) },
      { path: paths.imprint, lazy: async () => ({ Component: (await import('./features/legal/legal-page.tsx')).ImprintPage }) },
      { path: paths.privacy, lazy: async () => ({ Component: (await import('./features/legal/legal-page.tsx')).PrivacyPage }) },
      { path: paths.alias, element: <LinkAlias /> },
      {
        lazy: async () => ({ Component: (await import('./features/order-link/link-layout.tsx')).LinkLayout }),
        children: [{ element: <OrderLayout />, children: orderRoutes(paths.link) }],
      },
      {
        element: <SessionLayout />,
        children: [
          {
            element: <TabsLayout />,
            children: [
              { index: true, lazy: async () => ({ Component: (await pages.week()).WeekPage }) },
              {
                path: paths.orders,
                lazy: async () => ({ Component: (await import('./features/work-orders/orders-page.tsx')).OrdersPage }),
              },
              { path: paths.sent, lazy: async () => ({ Component: (await pages.sent()).SentPage }) },
              {
                path: paths.me,
                lazy: async () => ({ Component: (await withAccountTexts(import('./features/me/me-page.tsx'))).MePage }),
              },
              { path: accountPaths.look, lazy: async () => ({ Component: (await import('./features/me/look-page.tsx')).LookPage }) },
              ...ownRoutes(accountPaths),
            ],
          },
          { element: <OrderLayout />, children: orderRoutes(paths.order(':id')) },
        ],
      },
      { path: '*', element: <NotFound alone /> },
    ],
  },
]

export const createRouter = () => createBrowserRouter(routes, { basename })
