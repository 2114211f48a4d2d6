import type { Locale, ManagementType, Trade } from '@treppenhaus/domain/master-data'
import type { Scope } from '@treppenhaus/domain/policy'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'

export const exportFormats = ['csv', 'xlsx', 'xml'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportRoles = ['resident', 'owner', 'property_owner', 'board'] as const
export type ExportRole = (typeof exportRoles)[number]

/**
 * What the lists narrow by. `propertyId` and `managementType` choose houses and what belongs to them; `q`, `role`, `kind` and `trade`
 * narrow the first of the exported kinds that is a list; what refers to a record that is left out is left out too.
 */
export type ExportFilter = {
  q?: string
  propertyId?: string
  managementType?: ManagementType
  role?: ExportRole
  kind?: string
  trade?: Trade
  archived?: boolean
}

export type ExportRequest = {
  kinds: readonly RecordKind[]
  format: ExportFormat
  /** The properties the reader works with. */
  scope: Scope
  filter: ExportFilter
  /** Headings, numbers and days of a table. */
  locale: Locale
}
