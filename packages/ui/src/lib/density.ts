import type { CssVariables } from './roles.ts'

/** Who works with the screen: staff with mouse and keys, residents and contractors with a thumb. */
export type Density = 'admin' | 'portal' | 'contractor'

interface TypeScale {
  meta: number
  body: number
  section: number
  title: number
  lineHeight: number
}

/** Type sizes in CSS pixels at the browser's default size; the theme turns them into rem. */
export const typeScales: Record<Density, TypeScale> = {
  admin: { meta: 12, body: 13, section: 14, title: 20, lineHeight: 20 / 13 },
  portal: { meta: 15, body: 17, section: 19, title: 25, lineHeight: 25 / 17 },
  contractor: { meta: 16, body: 18, section: 19, title: 22, lineHeight: 26 / 18 },
}

export const toRem = (pixels: number): string => `${pixels / 16}rem`

const controls: Record<Density, CssVariables> = {
  admin: {
    '--th-control-s': '1.75rem',
    '--th-control': '2rem',
    '--th-control-l': '2.5rem',
    '--th-control-xl': '2.75rem',
    '--th-control-pad': '0.75rem',
    '--th-check': '1rem',
    '--th-outline': '1px',
    '--th-radius': '6px',
    '--th-radius-l': '10px',
    '--th-icon': '1.125rem',
    '--th-gutter': '1.25rem',
    '--th-hyphens': 'manual',
    '--th-bar-title': '1.0625rem',
    '--th-chip': '1.375rem',
    '--th-chip-text': '0.75rem',
    '--th-chip-radius': '3px',
    '--th-chip-icon': '0.875rem',
  },
  portal: {
    '--th-control-s': '2.75rem',
    '--th-control': '3.25rem',
    '--th-control-l': '3.5rem',
    '--th-control-xl': '4.5rem',
    '--th-control-pad': '1.125rem',
    '--th-check': '1.5rem',
    '--th-outline': '1px',
    '--th-radius': '10px',
    '--th-radius-l': '14px',
    '--th-icon': '1.5rem',
    '--th-gutter': '1rem',
    '--th-hyphens': 'auto',
    '--th-bar-title': '1.0625rem',
    '--th-chip': '1.75rem',
    '--th-chip-text': '0.9375rem',
    '--th-chip-radius': '5px',
    '--th-chip-icon': '1.125rem',
  },
  contractor: {
    '--th-control-s': '3rem',
    '--th-control': '3.5rem',
    '--th-control-l': '4rem',
    '--th-control-xl': '6rem',
    '--th-control-pad': '1.125rem',
    '--th-check': '1.75rem',
    '--th-outline': '2px',
    '--th-radius': '10px',
    '--th-radius-l': '14px',
    '--th-icon': '1.75rem',
    '--th-gutter': '1rem',
    '--th-hyphens': 'auto',
    '--th-bar-title': '1.375rem',
    '--th-chip': '1.75rem',
    '--th-chip-text': '0.9375rem',
    '--th-chip-radius': '5px',
    '--th-chip-icon': '1.125rem',
  },
}

/** Heights, radii, outlines and type sizes of one density as custom properties. */
export function densityVariables(density: Density): CssVariables {
  const type = typeScales[density]
  return {
    ...controls[density],
    '--th-text-meta': toRem(type.meta),
    '--th-text-body': toRem(type.body),
    '--th-text-section': toRem(type.section),
    '--th-text-title': toRem(type.title),
    '--th-font': "'Hanken Grotesk Variable', 'Hanken Grotesk', system-ui, sans-serif",
    '--th-plate-font': "'Barlow Semi Condensed', 'Hanken Grotesk Variable', system-ui, sans-serif",
    '--th-fast': '120ms',
    '--th-mid': '180ms',
    '--th-slow': '260ms',
    '--th-ease': 'cubic-bezier(0.2, 0.8, 0.2, 1)',
  }
}
