import { isTest, listFiles, readFile, type Finding } from './structure/source.ts'
import { compareLanguages, loadCatalogues } from './translations/catalogues.ts'
import { findErrorTexts } from './translations/error-texts.ts'
import { findLiterals } from './translations/literals.ts'
import { matchKeys } from './translations/match-keys.ts'
import { findUses } from './translations/uses.ts'

const spoken = ['apps/admin', 'apps/portal', 'apps/contractor', 'apps/worker', 'packages/account']
const screens = /^(apps\/(admin|portal|contractor)|packages\/(ui|account))\/src\/.*\.tsx?$/

const files = listFiles()
const code = files.filter((file) => /\.tsx?$/.test(file) && !isTest(file))

function checkCatalogues(folder: string): Finding[] {
  const catalogues = loadCatalogues(folder, files, readFile)
  const own = code.filter((file) => file.startsWith(`${folder}/src/`))
  const uses = new Map(own.map((file) => [file, findUses(file, readFile(file))]))
  return [...compareLanguages(folder, catalogues), ...matchKeys(folder, catalogues, uses)]
}

const findings = [
  ...spoken.flatMap(checkCatalogues),
  ...code.filter((file) => screens.test(file)).flatMap((file) => findLiterals(file, readFile(file))),
  ...code.flatMap((file) => (file.startsWith('apps/api/') ? findErrorTexts(file, readFile(file)) : [])),
]
for (const { path, line, message } of findings) console.error(`${line ? `${path}:${line}` : path}\n  ${message}`)
console.log(findings.length ? `${findings.length} findings about the texts` : 'The texts of both languages are complete')
process.exitCode = findings.length ? 1 : 0
