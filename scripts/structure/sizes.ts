import type { Finding } from './source.ts'

const MEDIAN = 60
const NINE_OF_TEN = 200

/** Small by habit: the median of all hand-written code files is below 60 lines, and nine of ten are below 200. */
export function checkSizes(files: string[], read: (file: string) => string): Finding[] {
  const sizes = files
    .filter((file) => /\.(ts|tsx)$/.test(file) && !/(^|\/)generated\.ts$/.test(file))
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines)
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0
  const largest = sizes.slice(-5).map(({ file, lines }) => `${file} (${lines})`)
  return [
    ...(at(0.5) > MEDIAN ? [`The median file has ${at(0.5)} lines, at most ${MEDIAN}: split by use case.`] : []),
    ...(at(0.9) > NINE_OF_TEN ? [`One file of ten has over ${at(0.9)} lines, at most ${NINE_OF_TEN}: split ${largest.join(', ')}.`] : []),
  ].map((message) => ({ path: '.', message }))
}
