import { QueryClientProvider } from '@tanstack/react-query'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { queryClient } from './api.ts'
import { i18n, startLanguages } from './lib/i18n.ts'
import { createRouter } from './router.tsx'
import './portal.css'

await startLanguages()
const root = document.querySelector('#root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <AppProvider density="portal">
          <RouterProvider router={createRouter()} />
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
