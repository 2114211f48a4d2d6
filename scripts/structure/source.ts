import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor, type Program } from 'oxc-parser'

export const root = path.resolve(import.meta.dirname, '../..')

export interface Import {
  /** As written: `./service.ts`, `@treppenhaus/db/outbox`, `react`. */
  from: string
  /** Relative imports resolved to a path from the root, others as written. */
  target: string
  typeOnly: boolean
  line: number
}

/** A hand-written file; `path` is relative to the root, with slashes. */
export interface Source {
  path: string
  text: string
  imports: Import[]
  defaultExport: boolean
  starExports: number
  readsEnvironment: boolean
  /** True when the file has nothing of its own and only passes on what other files export. */
  onlyPassesOn: boolean
}

/** A broken rule: where, and the sentence that says where the code belongs. */
export interface Finding {
  path: string
  line?: number
  message: string
}

/** Paths of all files that are committed or would be: without what .gitignore names. */
export function listFiles(): string[] {
  const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return [...new Set(listed.split('\0'))].filter((file) => file && fs.existsSync(path.join(root, file))).sort()
}

export const readFile = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')

/** @throws {Error} when the text is not TypeScript */
export function parseSource(file: string, text: string): Source {
  const { module, program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const imported = (from: string, typeOnly: boolean, start: number): Import => ({
    from,
    typeOnly,
    line: lineOf(start),
    target: from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from,
  })
  const exported = module.staticExports.flatMap(({ entries }) => entries)
  return {
    path: file,
    text,
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries, start }) =>
        imported(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType), start),
      ),
      ...exported.flatMap(({ moduleRequest, isType, start }) => (moduleRequest ? [imported(moduleRequest.value, isType, start)] : [])),
      ...module.dynamicImports.flatMap(({ moduleRequest, start }) => {
        const literal = /^(['"])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
        return literal?.[2] ? [imported(literal[2], false, start)] : []
      }),
    ],
    defaultExport: exported.some(({ exportName }) => exportName.kind === 'Default'),
    starExports: exported.filter(({ importName }) => importName.kind === 'AllButDefault' || importName.kind === 'All').length,
    readsEnvironment: readsEnvironment(program),
    onlyPassesOn: exported.length > 0 && program.body.every((node) => 'source' in node && node.source !== null),
  }
}

function readsEnvironment(program: Program) {
  let found = false
  const visitor = new Visitor({
    MemberExpression({ object, property }) {
      if (object.type === 'Identifier' && object.name === 'process' && property.type === 'Identifier' && property.name === 'env')
        found = true
    },
  })
  visitor.visit(program)
  return found
}

/** A test, or a helper that only tests of the package use. */
export const isTest = (file: string) => /\.test\.tsx?$|\/test-[a-z-]+\.tsx?$/.test(file)
