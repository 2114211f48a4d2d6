import type { Finding } from '../structure/source.ts'
import type { Catalogues } from './catalogues.ts'
import { HOLE, type FileUses, type Use } from './uses.ts'

/** Every key that is asked for exists, and every key that exists is named somewhere in the app. */
export function matchKeys(folder: string, catalogues: Catalogues, files: Map<string, FileUses>): Finding[] {
  const known = [...new Set([...catalogues.de.keys(), ...catalogues.en.keys()])]
  const used = new Set<string>()
  const missing: Finding[] = []
  for (const [path, file] of files) {
    for (const use of file.uses) {
      const matches = matching(use, file, known)
      for (const key of matches) used.add(key)
      if (use.asked && matches.length === 0 && /[a-z]/i.test(use.key))
        missing.push({
          path,
          line: use.line,
          message: `No text for "${use.key}": add it to src/locales/de and src/locales/en.`,
        })
    }
  }
  const unused = known.filter((key) => !used.has(key))
  return [
    ...missing,
    ...unused.map((key) => ({ path: `${folder}/src/locales`, message: `${key} is used nowhere: remove it in both languages.` })),
  ]
}

/** Keys that a use may mean: with the file's namespaces and prefixes, and with the endings for plural and context. */
function matching({ key, asked }: Use, { namespaces, prefixes }: FileUses, known: string[]): string[] {
  if (!asked && !/^[a-z][\w.:…-]*$/i.test(key)) return []
  const [name, rest] = key.includes(':') ? (key.split(':', 2) as [string, string]) : ['', key]
  if (!rest.replaceAll(HOLE, '')) return asked && prefixes.length ? known.filter((one) => startsWithPrefix(one, namespaces, prefixes)) : []
  const spaces = name ? [name] : namespaces.length && asked ? namespaces : []
  const before = ['', ...prefixes.map((prefix) => `${prefix}.`)]
  const pattern = new RegExp(
    `^(${spaces.length ? spaces.map(escape).join('|') : '[^:]+'}):(${before.map(escape).join('|')})${escape(rest)}(_[a-z]+)?$`,
  )
  return known.filter((one) => pattern.test(one))
}

function startsWithPrefix(key: string, namespaces: string[], prefixes: string[]) {
  return namespaces.some((name) => prefixes.some((prefix) => key.startsWith(`${name}:${prefix}.`)))
}

const escape = (text: string) =>
  text
    .split(HOLE)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&'))
    .join('[\\w-]+')
