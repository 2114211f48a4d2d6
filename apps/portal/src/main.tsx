import { QueryClientProvider } from '@tanstack/react-query'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { queryClient } from './api.ts'
import { restoreSession } from './components/session-queries.ts'
import { i18n, startLanguages } from './lib/i18n.ts'
import { fetchHome } from './features/home/queries.ts'
import { basename } from './lib/paths.ts'
import { createRouter } from './router.tsx'
import './portal.css'

// All at once, not one after the other: the page's code, the log-in by cookie and the texts.
const router = createRouter()
restoreSession().then(
  ({ status }) => status === 'authenticated' && window.location.pathname === basename && fetchHome(),
  () => undefined, // a lost connection is shown by the page that needs the log-in
)
await startLanguages()
const root = document.querySelector('#root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <AppProvider density="portal">
          <RouterProvider router={router} />
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
