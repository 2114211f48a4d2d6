import { type Field, naturalKeys, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { plainText } from '@treppenhaus/domain/field-value'
import { shortKey } from './short-key.ts'
import { isEmpty } from './tidy-fields.ts'

/** What a record may be known by besides its external id. */
export type KeysOf = {
  /** Its natural key. */
  natural: string | null
  /** Of people and contractors: name with e-mail, number or address, the surest first. */
  contacts: string[]
}

const MARK = '\u001F'

export function keysOf(kind: RecordKind, fields: Record<string, unknown>, of: Record<string, Field>): KeysOf {
  if (kind === 'person' || kind === 'contractor') return { natural: null, contacts: contactKeys(fields) }
  return { natural: naturalKey(kind, fields, of), contacts: [] }
}

function naturalKey(kind: RecordKind, fields: Record<string, unknown>, of: Record<string, Field>): string | null {
  const names = naturalKeys[kind] ?? []
  if (names.length === 0 || names.some((name) => of[name]?.required && isEmpty(fields[name]))) return null
  return shortKey(`n${MARK}${names.map((name) => plainText(fields[name])).join(MARK)}`)
}

/** Folded, so that the same person is the same however the name is written. */
function contactKeys(fields: Record<string, unknown>): string[] {
  const text = (name: string) => fold(plainText(fields[name]))
  const name = nameOf(fields)
  if (!name) return []
  const numbers = [...new Set([digits(fields['phone']), digits(fields['mobile'])])].filter(Boolean).map((number) => `p${MARK}${number}`)
  const parts = [
    ...(text('email') ? [`e${MARK}${text('email')}`] : []),
    ...numbers,
    ...(text('street') && text('postalCode') ? [`a${MARK}${text('street')}${MARK}${text('postalCode')}`] : []),
  ]
  return (parts.length > 0 ? parts : ['0']).map((part) => shortKey(`${part}${MARK}${name}`))
}

/** The full name of a person or a contractor, folded; empty without one. */
export function nameOf(fields: Record<string, unknown>): string {
  const names = ['name', 'companyName', 'firstName', 'lastName'].map((name) => fold(plainText(fields[name])))
  return names.filter(Boolean).join(' ')
}

export const fold = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** A telephone number without the country's and the leading zero. */
export const digits = (value: unknown): string =>
  plainText(value)
    .replace(/^\s*(?:\+|00)49\s*(?:\(0\))?|^\s*0/, '')
    .replaceAll(/\D/g, '')

/** The strength of a contact key, the surest first: e-mail, number, address, the bare name. */
export const contactRank = (key: string): string => key[0]!
