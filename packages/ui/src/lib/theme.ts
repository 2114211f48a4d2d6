import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineThemeOverride } from '@mantine/core'
import { densityVariables, toRem, typeScales } from './density.ts'
import type { Density } from './density.ts'
import { dark, emaille, hueTuple, putz } from './palette.ts'
import { darkRoles, lightRoles, sunlight } from './roles.ts'
import type { CssVariables } from './roles.ts'
import { variantColors } from './variant-colors.ts'

const radii = { xs: '3px', sm: 'var(--th-radius)', md: 'var(--th-radius)', lg: '10px', xl: '16px' }
const spacing = { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' }

function headingSizes(density: Density) {
  const type = typeScales[density]
  const of = (size: number, line: number, weight: string) => ({ fontSize: toRem(size), lineHeight: String(line), fontWeight: weight })
  return {
    h1: of(type.title, 1.3, '700'),
    h2: of(type.section + 3, 1.3, '700'),
    h3: of(type.section, 1.4, '650'),
    h4: of(type.body, 1.5, '650'),
    h5: of(type.body, 1.5, '600'),
    h6: of(type.meta, 1.4, '600'),
  }
}

const floating = { shadow: 'md', radius: '10px', transitionProps: { duration: 180 } }

/**
 * The Mantine theme of one app. `density` decides control heights, type sizes, radii and outlines; colours are the same everywhere.
 */
export function createAppTheme(density: Density): MantineThemeOverride {
  const type = typeScales[density]
  const lineHeight = String(type.lineHeight)
  return createTheme({
    colors: {
      emaille,
      gray: putz,
      dark,
      blue: hueTuple('blue'),
      violet: hueTuple('violet'),
      teal: hueTuple('teal'),
      amber: hueTuple('amber'),
      green: hueTuple('green'),
      red: hueTuple('red'),
    },
    primaryColor: 'emaille',
    primaryShade: { light: 7, dark: 6 },
    white: '#ffffff',
    black: putz[9],
    fontFamily: 'var(--th-font)',
    headings: { fontFamily: 'var(--th-font)', fontWeight: '700', textWrap: 'wrap', sizes: headingSizes(density) },
    fontSizes: { xs: toRem(type.meta), sm: toRem(type.body), md: toRem(type.body), lg: toRem(type.section), xl: toRem(type.title) },
    lineHeights: { xs: '1.35', sm: lineHeight, md: lineHeight, lg: lineHeight, xl: '1.3' },
    radius: radii,
    defaultRadius: 'sm',
    spacing,
    shadows: { xs: 'none', sm: 'none', md: 'var(--th-float)', lg: 'var(--th-float)', xl: 'var(--th-float)' },
    breakpoints: { xs: '30em', sm: '43.75em', md: '50em', lg: '75em', xl: '90em' },
    cursorType: 'pointer',
    respectReducedMotion: true,
    focusRing: 'auto',
    variantColorResolver: variantColors,
    components: {
      ActionIcon: { defaultProps: { variant: 'subtle' } },
      Anchor: { defaultProps: { underline: 'always' } },
      Paper: { defaultProps: { radius: 'lg' } },
      Card: { defaultProps: { radius: 'lg' } },
      // Inside the page, not at its end: the menu stays in its landmark and in the reading order.
      Menu: { defaultProps: { ...floating, withinPortal: false, floatingStrategy: 'fixed', withInitialFocusPlaceholder: false } },
      Popover: { defaultProps: floating },
      Modal: { defaultProps: { radius: 'xl', centered: true, transitionProps: { duration: 180 } } },
      Drawer: { defaultProps: { transitionProps: { duration: 260, timingFunction: 'cubic-bezier(.2,.8,.2,1)' } } },
      // A dialog's head is no banner of the page.
      ModalHeader: { defaultProps: { role: 'none' } },
      DrawerHeader: { defaultProps: { role: 'none' } },
      Tooltip: { defaultProps: { openDelay: 300, radius: 'sm' } },
      Loader: { defaultProps: { type: 'dots' } },
    },
    other: { density },
  })
}

/** Mantine's own variables, so that its components follow the role tokens in both themes. */
const bridge: CssVariables = {
  '--mantine-color-body': 'var(--th-bg)',
  '--mantine-color-text': 'var(--th-text)',
  '--mantine-color-bright': 'var(--th-text)',
  '--mantine-color-dimmed': 'var(--th-text-3)',
  '--mantine-color-placeholder': 'var(--th-text-3)',
  '--mantine-color-anchor': 'var(--th-link)',
  '--mantine-color-error': 'var(--th-red-word)',
  '--mantine-color-default': 'var(--th-surface)',
  '--mantine-color-default-hover': 'var(--th-hover)',
  '--mantine-color-default-color': 'var(--th-text)',
  '--mantine-color-default-border': 'var(--th-line-strong)',
  '--mantine-color-disabled': 'var(--th-sunken)',
  '--mantine-color-disabled-color': 'var(--th-text-3)',
  '--mantine-color-disabled-border': 'var(--th-line)',
  '--mantine-color-emaille-filled-hover': 'var(--th-primary-hover)',
  '--mantine-primary-color-filled-hover': 'var(--th-primary-hover)',
  '--mantine-color-emaille-light': 'var(--th-soft)',
  '--mantine-color-emaille-light-hover': 'var(--th-soft)',
  '--mantine-color-emaille-light-color': 'var(--th-link)',
  '--mantine-primary-color-light': 'var(--th-soft)',
  '--mantine-primary-color-light-hover': 'var(--th-soft)',
  '--mantine-primary-color-light-color': 'var(--th-link)',
}

const isDensity = (value: unknown): value is Density => value === 'admin' || value === 'portal' || value === 'contractor'

/** Puts the role tokens (`--th-…`) and Mantine's colour variables onto the page, light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = (theme) => {
  const density = isDensity(theme.other['density']) ? theme.other['density'] : 'admin'
  const outdoors = density === 'contractor' ? sunlight : { light: {}, dark: {} }
  return {
    variables: densityVariables(density),
    light: { ...lightRoles, ...outdoors.light, ...bridge },
    dark: { ...darkRoles, ...outdoors.dark, ...bridge },
  }
}
