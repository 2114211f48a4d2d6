import { defaultVariantColorsResolver } from '@mantine/core'
import type { MantineTheme, VariantColorsResolver } from '@mantine/core'
import { statusHues } from './palette.ts'

const isHue = (color: string | undefined): boolean => statusHues.some((hue) => hue === color)

function ink(color: string | undefined): { word: string; edge: string; field: string } {
  if (!isHue(color)) return { word: 'var(--th-link)', edge: 'var(--th-soft-line)', field: 'var(--th-soft)' }
  return { word: `var(--th-${color}-word)`, edge: `var(--th-${color})`, field: `var(--th-${color}-field)` }
}

const named = (color: string | undefined, theme: MantineTheme): boolean => color !== undefined && color !== theme.primaryColor

/** Buttons take their colours from the role tokens, so that contrast is decided in one place. */
export const variantColors: VariantColorsResolver = (input) => {
  const { word, edge, field } = ink(input.color)
  const plain = !named(input.color, input.theme)
  if (input.variant === 'default') {
    return {
      background: 'var(--th-surface)',
      hover: 'var(--th-hover)',
      color: 'var(--th-text)',
      border: 'var(--th-outline) solid var(--th-btn-line)',
    }
  }
  if (input.variant === 'subtle' || input.variant === 'transparent') {
    const hover = input.variant === 'subtle' ? 'var(--th-hover)' : 'transparent'
    return { background: 'transparent', hover, color: plain ? 'var(--th-text)' : word, border: 'var(--th-outline) solid transparent' }
  }
  if (input.variant === 'outline') {
    return { background: 'var(--th-surface)', hover: field, color: word, border: `var(--th-outline) solid ${edge}` }
  }
  if (input.variant === 'light') {
    return { background: field, hover: field, color: word, border: 'var(--th-outline) solid transparent' }
  }
  return defaultVariantColorsResolver(input)
}
