import type { Permission } from './permissions.ts'

/** What the office searches over, in the order in which it is shown. */
export const searchKinds = ['property', 'unit', 'person', 'contractor', 'ticket', 'work_order'] as const
export type SearchKind = (typeof searchKinds)[number]

export const readOfSearchKind: Record<SearchKind, Permission> = {
  property: 'properties.read',
  unit: 'properties.read',
  person: 'people.read',
  contractor: 'contractors.read',
  ticket: 'tickets.read',
  work_order: 'work_orders.read',
}

const MOST_WORDS = 6

/** What is looked for: words that must all be there, and the digits of a telephone number where it is one. */
export type Search = { words: string[]; digits: string | null }

/** Reads what somebody typed: `Lindenstr 12 WE 3`, `mueler`, `+49 221 4711`, `2026-123`. */
export function readSearch(q: string): Search {
  const text = q.trim()
  const words = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
  return { words, digits: bareNumber(text) }
}

/** Written with separators as telephone numbers are, and long enough for one. */
function bareNumber(text: string): string | null {
  if (!/^\+?[\d\s()/.-]+$/.test(text)) return null
  const digits = text.replace(/^(\+|00)49\s*(\(0\))?|^0/, '').replaceAll(/\D/g, '')
  return digits.length >= 5 ? digits : null
}
