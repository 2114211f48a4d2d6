import { CODE_LENGTH, CODE_LETTERS, tidyCode } from '@treppenhaus/domain/invitation'

const signs = (text: string) => tidyCode(text).replaceAll(/[^A-Z0-9]/g, '')

/** `hkw7m4px 9t` → `HKW7 M4PX 9T`: as it stands in the letter, whatever was typed between. */
export const showCode = (typed: string) =>
  signs(typed)
    .slice(0, CODE_LENGTH)
    .replaceAll(/(.{4})(?=.)/g, '$1 ')

/** What is sent: the code without its spaces. */
export const plainCode = signs

/**
 * The text of the field after a change, and where the caret belongs in it.
 * @param caret place in `typed` behind which nothing was changed
 */
export function afterTyping(typed: string, caret: number): { text: string; caret: number } {
  const text = showCode(typed)
  const before = Math.min(signs(typed.slice(0, caret)).length, CODE_LENGTH)
  const spaces = before === 0 ? 0 : Math.floor((before - 1) / 4)
  return { text, caret: Math.min(text.length, before + spaces) }
}

export type CodeProblem = 'missing' | 'foreign' | 'short'

/** What can be said of a code without asking the server. `foreign`: a sign that no code has. */
export function problemOfCode(typed: string): CodeProblem | undefined {
  const code = plainCode(typed)
  if (code === '') return 'missing'
  if ([...code].some((sign) => !CODE_LETTERS.includes(sign))) return 'foreign'
  return code.length < CODE_LENGTH ? 'short' : undefined
}

/** What stands behind the # of an address: the secret of a link (43 signs), or the code of a letter. */
export const secretOf = (hash: string): { token: string } | { code: string } =>
  hash.length > 2 * CODE_LENGTH ? { token: hash } : { code: plainCode(hash) }
