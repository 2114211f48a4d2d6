/** What is wrong with a field, by the key of its sentence in `errors:field`. */
export type FieldProblem =
  | { key: 'required' | 'email' | 'phone' | 'postalCode' | 'decimal' | 'endsBeforeStart' | 'future' | 'share' | 'money' }
  | { key: 'number'; min: number; max: number }

export type Check = (value: string) => FieldProblem | undefined

export const required: Check = (value) => (value.trim() === '' ? { key: 'required' } : undefined)

/** Checks what is there; an empty field is fine. */
const when =
  (isFine: (value: string) => boolean, problem: FieldProblem): Check =>
  (value) =>
    value.trim() === '' || isFine(value.trim()) ? undefined : problem

export const email = when((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), { key: 'email' })
export const phone = when((value) => /^\+?[0-9 ()/.-]{3,39}$/.test(value), { key: 'phone' })
export const postalCode = when((value) => /^\d{5}$/.test(value), { key: 'postalCode' })
export const whole = (min: number, max: number) =>
  when((value) => /^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max, { key: 'number', min, max })
export const decimal = when((value) => numberOf(value) !== null, { key: 'decimal' })

export const both =
  (...checks: Check[]): Check =>
  (value) => {
    for (const check of checks) {
      const problem = check(value)
      if (problem) return problem
    }
    return undefined
  }

/** `68,4` and `68.4` are the same number; empty or unreadable is none. */
export function numberOf(text: string): number | null {
  const value = text.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : null
}

/** A whole number, or none. */
export const wholeOf = (text: string): number | null => (/^-?\d+$/.test(text.trim()) ? Number(text.trim()) : null)

export const textOf = (value: number | string | null): string => (value === null ? '' : String(value))
export const orNull = (text: string): string | null => text.trim() || null
