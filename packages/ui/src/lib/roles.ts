import { darkHues, emaille, lightHues, putz, statusHues } from './palette.ts'
import type { HueShades, StatusHue } from './palette.ts'

/** CSS custom properties, name to value. */
export type CssVariables = Record<string, string>

const surfacesLight: CssVariables = {
  '--th-bg': putz[0],
  '--th-surface': '#ffffff',
  '--th-sunken': putz[1],
  '--th-hover': '#edf1f2',
  '--th-selected': emaille[0],
  '--th-line': '#dde3e2',
  '--th-line-strong': putz[5],
  '--th-btn-line': '#b3bcbb',
  '--th-text': putz[9],
  '--th-text-2': putz[7],
  '--th-text-3': putz[6],
  '--th-primary': emaille[7],
  '--th-primary-hover': emaille[8],
  '--th-on-primary': '#ffffff',
  '--th-chosen': emaille[7],
  '--th-link': emaille[7],
  '--th-soft': emaille[0],
  '--th-soft-line': emaille[2],
  '--th-focus': emaille[6],
  '--th-person': putz[2],
  '--th-on-person': putz[8],
  '--th-toast': putz[9],
  '--th-offline': putz[8],
  '--th-float': '0 12px 32px -8px rgb(12 39 88 / 0.22), 0 2px 6px rgb(12 39 88 / 0.08)',
}

const surfacesDark: CssVariables = {
  '--th-bg': '#0d1416',
  '--th-surface': '#151c1e',
  '--th-sunken': '#1a2124',
  '--th-hover': '#20282b',
  '--th-selected': '#17263f',
  '--th-line': '#2a3336',
  '--th-line-strong': '#6b767a',
  '--th-btn-line': '#4c575b',
  '--th-text': '#e9edee',
  '--th-text-2': '#b9c1c4',
  '--th-text-3': '#98a2a5',
  '--th-primary': emaille[6],
  // One step darker, not lighter: white on shade 5 falls below 4.5 : 1.
  '--th-primary-hover': emaille[7],
  '--th-on-primary': '#ffffff',
  '--th-chosen': emaille[4],
  '--th-link': emaille[3],
  '--th-soft': '#17263f',
  '--th-soft-line': '#2b4775',
  '--th-focus': emaille[3],
  '--th-person': '#333d41',
  '--th-on-person': '#e9edee',
  '--th-toast': '#2a3336',
  '--th-offline': '#3b2a12',
  '--th-float': '0 16px 40px rgb(0 0 0 / 0.6), 0 0 0 1px #2a3336',
}

const signsLight: CssVariables = {
  '--th-plate': '#144bab',
  '--th-plate-line': '#ffffff',
  '--th-brass': '#e3ad4b',
  '--th-brass-ink': '#7a5200',
  '--th-on-brass': '#17201f',
  '--th-step-off': '#dbe2e4',
  '--th-sky': '#e6eef7',
  '--th-wall': '#fdfdfc',
  '--th-wall-2': '#eef1f0',
  '--th-glass': '#b9c7d6',
  '--th-glass-2': '#d3dde7',
  '--th-roof': '#6d5a55',
  '--th-neighbour': '#d9e1e8',
  '--th-trim': '#cfd7d6',
  '--th-lit-bar': '#8a5f12',
}

const signsDark: CssVariables = {
  '--th-plate': '#1a52b5',
  '--th-plate-line': '#e8effb',
  '--th-brass': '#f1c961',
  '--th-brass-ink': '#f1c961',
  '--th-on-brass': '#17201f',
  '--th-step-off': '#303a3e',
  '--th-sky': '#101a2a',
  '--th-wall': '#2f3c4a',
  '--th-wall-2': '#27323e',
  '--th-glass': '#101823',
  '--th-glass-2': '#16202c',
  '--th-roof': '#1a1f26',
  '--th-neighbour': '#1a2738',
  '--th-trim': '#3c4957',
  '--th-lit-bar': '#8a5f12',
}

function hueVariables(hues: Record<StatusHue, HueShades>): CssVariables {
  const entries = statusHues.flatMap((hue) => [
    [`--th-${hue}`, hues[hue].icon],
    [`--th-${hue}-word`, hues[hue].word],
    [`--th-${hue}-field`, hues[hue].field],
    [`--th-${hue}-edge`, hues[hue].edge],
    [`--th-${hue}-solid`, lightHues[hue].icon],
  ])
  return Object.fromEntries(entries) as CssVariables
}

export const lightRoles: CssVariables = { ...surfacesLight, ...signsLight, ...hueVariables(lightHues) }
export const darkRoles: CssVariables = { ...surfacesDark, ...signsDark, ...hueVariables(darkHues) }

/** Contractors read in sunlight: stronger lines and darker secondary text. */
export const sunlight: { light: CssVariables; dark: CssVariables } = {
  light: { '--th-line': '#c6cecd', '--th-btn-line': putz[5], '--th-text-2': putz[8], '--th-text-3': putz[7] },
  dark: { '--th-line': '#3b464a', '--th-btn-line': '#6b767a', '--th-text-2': '#d3d9db', '--th-text-3': '#b0b9bc' },
}
