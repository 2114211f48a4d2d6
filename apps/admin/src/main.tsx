import { QueryClientProvider } from '@tanstack/react-query'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { i18n, speak } from './lib/i18n.ts'
import { deviceLanguage } from './lib/languages.ts'
import { queryClient } from './lib/query-client.ts'
import { router } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the application')

await speak(deviceLanguage())

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <AppProvider density="admin">
          <RouterProvider router={router} />
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
