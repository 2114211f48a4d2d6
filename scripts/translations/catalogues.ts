import type { Finding } from '../structure/source.ts'

export const languages = ['de', 'en'] as const
type Language = (typeof languages)[number]

/** `<namespace>:<dotted key>` → text, for each language of one app. */
export type Catalogues = Record<Language, Map<string, string>>

interface Json {
  [key: string]: string | Json
}

/** Reads `<folder>/src/locales/{de,en}/<namespace>.json`. */
export function loadCatalogues(folder: string, files: string[], read: (file: string) => string): Catalogues {
  const load = (language: Language) => {
    const place = `${folder}/src/locales/${language}/`
    const own = files.filter((file) => file.startsWith(place) && file.endsWith('.json'))
    return new Map(own.flatMap((file) => flatten(JSON.parse(read(file)), `${file.slice(place.length, -'.json'.length)}:`)))
  }
  return { de: load('de'), en: load('en') }
}

function flatten(json: Json, prefix: string): [string, string][] {
  return Object.entries(json).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

/** Both languages have the same keys with the same placeholders, and no text is empty. */
export function compareLanguages(folder: string, { de, en }: Catalogues): Finding[] {
  const finding = (message: string) => [{ path: `${folder}/src/locales`, message }]
  return [...new Set([...de.keys(), ...en.keys()])].flatMap((key) => {
    const [german, english] = [de.get(key), en.get(key)]
    if (german === undefined) return finding(`${key} has no German text: add it in de/.`)
    if (english === undefined) return finding(`${key} has no English text: add it in en/.`)
    if (!german.trim() || !english.trim()) return finding(`${key} is empty: write the text or remove the key.`)
    const [left, right] = [placeholders(german), placeholders(english)]
    return left === right
      ? []
      : finding(`${key} has the placeholders ${left || 'none'} in German and ${right || 'none'} in English: make them the same.`)
  })
}

const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{\s*[\w.]+|<\/?\w+>/g) ?? [])]
    .map((found) => found.replace(/[{\s]/g, ''))
    .sort()
    .join(' ')
