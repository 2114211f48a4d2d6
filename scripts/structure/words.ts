import type { Finding } from './source.ts'

/** What no committed file holds. Written with a class in each, so that this file does not find itself. */
const words: [RegExp, string][] = [
  [
    /(^|[\s'"`(=:])\/(wor[k]|far[m]|hom[e]|roo[t]|User[s])\/[a-z]/m,
    'names a folder of one machine: make the path relative, or take it from a setting',
  ],
  [/registr[y]\.(npmj[s]|yarnpk[g]|npmmirro[r])|\bde[b]\.debian\.org/, 'names a package host: the person who installs chooses it'],
  [/\b(TOD[O]|FIXM[E])\b/, 'leaves work behind: do it, or open an issue'],
  [/@ts-(ignor[e]|nochec[k])/, 'switches the type check off: narrow the type instead'],
  [/\b(test|it|describe)\.(onl[y]|ski[p])\(/, 'leaves tests out: run or remove them'],
]

const leftAlone = /(^|\/)(pnpm-lock\.yaml|LICENSE)$|\.(png|jpe?g|heic|woff2?|ico|pdf)$/

/** Words that say a file was not finished, or was written for one machine. */
export function checkWords(path: string, text: string): Finding[] {
  if (leftAlone.test(path)) return []
  return words.flatMap(([pattern, reason]) => {
    const found = pattern.exec(text)
    return found ? [{ path, line: text.slice(0, found.index + 1).split('\n').length, message: `"${found[0].trim()}" ${reason}.` }] : []
  })
}
