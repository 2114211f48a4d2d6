import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MantineProvider } from '@mantine/core'
import { createAppTheme, cssVariablesResolver } from './lib/theme.ts'

/** jsdom has no media queries: everything is a wide, light screen. */
function wideScreen(query: string): MediaQueryList {
  const nothing = (): void => undefined
  return {
    matches: query.includes('min-width'),
    media: query,
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
    dispatchEvent: () => false,
  }
}

/** Renders inside the theme, without transitions and portals. */
export function renderWithTheme(children: ReactNode) {
  window.matchMedia = wideScreen
  return render(
    <MantineProvider theme={createAppTheme('portal')} cssVariablesResolver={cssVariablesResolver} env="test">
      {children}
    </MantineProvider>,
  )
}
