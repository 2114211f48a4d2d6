import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
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
      <Notifications position={density === 'admin' ? 'bottom-right' : 'bottom-center'} zIndex={1200} />
      {children}
    </MantineProvider>
  )
}
