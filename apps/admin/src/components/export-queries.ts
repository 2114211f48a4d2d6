import type { RecordKind } from '@treppenhaus/domain/record-kinds'

export const exportFormats = ['csv', 'xlsx', 'xml'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What an export holds; what is `undefined` does not narrow it. */
export interface ExportWish {
  kinds: readonly RecordKind[]
  format: ExportFormat
  locale: string
  filter?: Record<string, string | boolean | undefined>
}

/** The address of an export, to be fetched with the log-in. */
export function exportPath({ kinds, format, locale, filter = {} }: ExportWish): string {
  const query = new URLSearchParams({ format, locale })
  for (const kind of kinds) query.append('kinds', kind)
  for (const [name, value] of Object.entries(filter)) if (value !== undefined && value !== '') query.set(name, String(value))
  return `/api/v1/staff/exports/records?${query.toString()}`
}

/** @param propertyId one house; every unit without it */
export const openImmoPath = (propertyId: string | null) =>
  `/api/v1/staff/exports/openimmo${propertyId === null ? '' : `?propertyId=${propertyId}`}`
