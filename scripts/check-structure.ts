import { checkApiLayers } from './structure/api-layers.ts'
import { checkContents } from './structure/contents.ts'
import { checkDirections } from './structure/directions.ts'
import { checkSizes } from './structure/sizes.ts'
import { listFiles, parseSource, readFile, type Finding } from './structure/source.ts'
import { checkSpaLayers, checkSpaPlace } from './structure/spa-layers.ts'
import { checkTopFolder } from './structure/top-folders.ts'
import { checkWords } from './structure/words.ts'

const binary = /\.(png|jpe?g|heic|woff2?|ico|pdf|gif|webp)$/

function checkFile(path: string): Finding[] {
  const place = checkTopFolder(path)
  if (binary.test(path)) return place
  const text = readFile(path)
  const words = [...place, ...checkWords(path, text)]
  if (!/\.(ts|tsx|mjs)$/.test(path)) return [...words, ...checkSpaPlace(path)]
  const source = parseSource(path, text)
  return [...words, ...[checkContents, checkDirections, checkApiLayers, checkSpaLayers].flatMap((check) => check(source))]
}

const files = listFiles()
const findings = [...files.flatMap(checkFile), ...checkSizes(files, readFile)]
for (const { path, line, message } of findings) console.error(`${line ? `${path}:${line}` : path}\n  ${message}`)
console.log(findings.length ? `${findings.length} findings about the structure` : `The structure of ${files.length} files is in order`)
process.exitCode = findings.length ? 1 : 0
