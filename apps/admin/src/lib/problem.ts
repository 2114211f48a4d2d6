import { problemOf } from '@treppenhaus/api-client/problem'

/** Somebody else was quicker: the state or the version is not what the page showed. */
export function isConflict(error: unknown): boolean {
  const code = problemOf(error)?.code
  return code === 'illegal_transition' || code === 'changed_meanwhile'
}

export const isMissing = (error: unknown): boolean => problemOf(error)?.status === 404

export const isNotPermitted = (error: unknown): boolean => problemOf(error)?.status === 403

/** Refused fields of a form: `/email` becomes `email`, `/contacts/0/value` both `contacts` and `contacts.0.value`; with the code of each. */
export const fieldErrorsOf = (error: unknown): Record<string, string> =>
  Object.fromEntries(
    (problemOf(error)?.errors ?? []).flatMap(({ path, code }) => {
      // What is planned for a day is refused inside the list of changes.
      const parts = path
        .replace(/^\/changes(?=\/)/, '')
        .split('/')
        .slice(1)
      return [
        [parts[0] ?? '', code],
        [parts.join('.'), code],
      ]
    }),
  )
