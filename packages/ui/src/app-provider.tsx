import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { useNotifications } from '@mantine/notifications'
import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { Density } from './lib/density.ts'
import { shareStyleNonce, styleNonce } from './lib/style-nonce.ts'
import { createAppTheme, cssVariablesResolver } from './lib/theme.ts'
import './theme.css'

interface AppProviderProps {
  density: Density
  children: ReactNode
}

const themes = { admin: createAppTheme('admin'), portal: createAppTheme('portal'), contractor: createAppTheme('contractor') }

/** The key is shared with `color-scheme.js`, which sets the scheme before the first paint. */
const colorSchemeManager = localStorageColorSchemeManager({ key: 'treppenhaus-color-scheme' })

shareStyleNonce()

const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }))

/** Most visits show no toast: their code comes with the first one. */
function ToastsWhenNeeded({ density }: { density: Density }) {
  const { notifications } = useNotifications()
  const [needed, setNeeded] = useState(false)
  if (!needed && notifications.length > 0) setNeeded(true)
  return needed ? (
    <Suspense>
      <Toasts density={density} />
    </Suspense>
  ) : null
}

/** Theme, colour scheme and toasts of an app; stands once around everything. */
export function AppProvider({ density, children }: AppProviderProps) {
  return (
    <MantineProvider
      theme={themes[density]}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <ToastsWhenNeeded density={density} />
      {children}
    </MantineProvider>
  )
}
