import { QueryClientProvider } from '@tanstack/react-query'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { beginSession } from './components/session-queries.ts'
import { i18n, speak } from './lib/i18n.ts'
import { deviceLanguage } from './lib/language.ts'
import { queryClient } from './lib/query-client.ts'
import { basename } from './lib/paths.ts'
import { createRouter } from './router.tsx'
import './contractor.css'

// All at once, not one after the other: the page's code, the log-in by cookie and the texts.
const router = createRouter()
beginSession(window.location.pathname.slice(basename.length))
await speak(deviceLanguage())
const root = document.querySelector('#root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <AppProvider density="contractor">
          <RouterProvider router={router} />
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
