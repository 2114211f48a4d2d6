import { describe, expect, it } from 'vitest'
import { statusHues } from './palette.ts'
import { darkRoles, lightRoles, sunlight } from './roles.ts'
import type { CssVariables } from './roles.ts'

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const themes: [string, CssVariables][] = [
  ['light', lightRoles],
  ['dark', darkRoles],
  ['light in the sun', { ...lightRoles, ...sunlight.light }],
  ['dark in the sun', { ...darkRoles, ...sunlight.dark }],
]

const of = (roles: CssVariables, name: string): string => roles[`--th-${name}`] ?? '#000000'

describe.each(themes)('%s theme', (_, roles) => {
  it('keeps every text readable on every ground', () => {
    for (const text of ['text', 'text-2', 'text-3', 'link']) {
      for (const ground of ['bg', 'surface', 'sunken', 'hover']) {
        expect(contrast(of(roles, text), of(roles, ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
    expect(contrast(of(roles, 'text-2'), of(roles, 'selected'))).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps filled buttons readable, also under the pointer', () => {
    expect(contrast(of(roles, 'on-primary'), of(roles, 'primary'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of(roles, 'on-primary'), of(roles, 'primary-hover'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of(roles, 'on-brass'), of(roles, 'brass'))).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps status words, icons and solid choices readable', () => {
    for (const hue of statusHues) {
      expect(contrast(of(roles, `${hue}-word`), of(roles, `${hue}-field`)), hue).toBeGreaterThanOrEqual(4.5)
      expect(contrast(of(roles, hue), of(roles, 'surface')), hue).toBeGreaterThanOrEqual(4.5)
      expect(contrast('#ffffff', of(roles, `${hue}-solid`)), hue).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps the outlines of fields and the focus ring visible', () => {
    for (const line of ['line-strong', 'focus', 'chosen']) {
      expect(contrast(of(roles, line), of(roles, 'bg')), line).toBeGreaterThanOrEqual(3)
    }
  })
})
