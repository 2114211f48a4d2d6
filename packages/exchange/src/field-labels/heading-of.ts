import { columnTargets } from '@treppenhaus/domain/column-targets'
import type { ColumnTarget } from '@treppenhaus/domain/import'
import type { Locale } from '@treppenhaus/domain/master-data'
import { type CustomField, recordKinds } from '@treppenhaus/domain/record-kinds'
import { de } from './de.ts'
import { en } from './en.ts'
import type { Labels } from './labels.ts'

const labels: Record<Locale, Labels> = { de, en }
const OWN = 'custom.'

export const labelsIn = (locale: Locale): Labels => labels[locale]

/** The heading of a target's column in our own tables, such as "Einheit: Fläche in m²". An own field is called by its key. */
export function headingOf(target: ColumnTarget, locale: Locale): string {
  const { kinds, relation } = labels[locale]
  const kind = recordKinds.find((one) => target.startsWith(`${one}.`))
  const { one, fields }: { one: string; fields: Record<string, string> } = kind === undefined ? relation : kinds[kind]
  const field = target.slice(target.indexOf('.') + 1)
  return `${one}: ${fields[field] ?? (field.startsWith(OWN) ? field.slice(OWN.length) : field)}`
}

/** What our own headings mean, as written in any language or as the target itself. Keys are lower case. */
export function targetsByHeading(custom: readonly CustomField[] = []): Map<string, ColumnTarget> {
  const targets = columnTargets(custom)
  return new Map(
    targets.flatMap((target) =>
      [target, headingOf(target, 'de'), headingOf(target, 'en')].map((heading) => [heading.toLowerCase(), target]),
    ),
  )
}
