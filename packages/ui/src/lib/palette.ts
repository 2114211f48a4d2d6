import type { MantineColorsTuple } from '@mantine/core'

/** Emaille: the blue of the German house number plate. */
export const emaille: MantineColorsTuple = [
  '#f1f6fe',
  '#deeafe',
  '#bed6ff',
  '#96bbfb',
  '#6b9df5',
  '#437de6',
  '#2561ce',
  '#144bab',
  '#0e3984',
  '#0c2758',
]

/** Putz: plaster neutrals for the light theme. */
export const putz: MantineColorsTuple = [
  '#f7fafa',
  '#f0f3f3',
  '#e4e9e8',
  '#d4dbda',
  '#b8c0bf',
  '#87918f',
  '#5e6a69',
  '#485453',
  '#2d3837',
  '#17201f',
]

/** Mantine reads text, borders and surfaces of the dark theme from this scale. */
export const dark: MantineColorsTuple = [
  '#e9edee',
  '#cfd5d7',
  '#b9c1c4',
  '#98a2a5',
  '#2a3336',
  '#20282b',
  '#151c1e',
  '#0d1416',
  '#0a1012',
  '#070b0c',
]

export const statusHues = ['blue', 'violet', 'teal', 'amber', 'green', 'red', 'gray'] as const
export type StatusHue = (typeof statusHues)[number]

/** Field, edge, word and icon of one status hue; `solid` carries white text. All are hex colours. */
export interface HueShades {
  field: string
  edge: string
  word: string
  icon: string
}

export const lightHues: Record<StatusHue, HueShades> = {
  blue: { field: '#e8f1ff', edge: '#b6cff8', word: '#1d4896', icon: '#2e66cb' },
  violet: { field: '#f4ecfd', edge: '#d6c5ec', word: '#5c3980', icon: '#8051af' },
  teal: { field: '#e4f4f6', edge: '#b0d6da', word: '#02585f', icon: '#087a84' },
  amber: { field: '#f9eee0', edge: '#e2caa9', word: '#694500', icon: '#906104' },
  green: { field: '#e7f4ea', edge: '#b7d7bf', word: '#105c30', icon: '#1f8045' },
  red: { field: '#feebe9', edge: '#fabcb5', word: '#8e1818', icon: '#b93731' },
  gray: { field: '#eef1f1', edge: '#c9cfcf', word: '#454f50', icon: '#626f6f' },
}

export const darkHues: Record<StatusHue, HueShades> = {
  blue: { field: '#1d2e4a', edge: '#334d79', word: '#b3cfff', icon: '#73a4f9' },
  violet: { field: '#332742', edge: '#56436c', word: '#d8c3f3', icon: '#b691e0' },
  teal: { field: '#163336', edge: '#28555a', word: '#a8d8dd', icon: '#5db4be' },
  amber: { field: '#3b2a12', edge: '#624821', word: '#e7c89f', icon: '#cd9a4f' },
  green: { field: '#1d3423', edge: '#33573d', word: '#b1dabb', icon: '#71b785' },
  red: { field: '#49201c', edge: '#773731', word: '#febab2', icon: '#f57a6f' },
  gray: { field: '#2b2f2f', edge: '#494e4f', word: '#c8cfd0', icon: '#9ca7a8' },
}

/** A Mantine tuple of one hue whose filled shades (6 and 7) carry white text in both themes. */
export function hueTuple(hue: StatusHue): MantineColorsTuple {
  const light = lightHues[hue]
  const night = darkHues[hue]
  return [light.field, light.edge, night.word, night.word, night.icon, night.icon, light.icon, light.icon, light.word, light.word]
}
