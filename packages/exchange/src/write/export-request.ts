import type { Locale, ManagementType, Trade } from '@treppenhaus/domain/master-data'
import type { Scope } from '@treppenhaus/domain/policy'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'

export const exportFormats = ['csv', 'xlsx', 'xml'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportRoles = ['resident', 'owner', 'property_owner', 'board'] as const
export type ExportRole = (typeof exportRoles)[number]

/**
 * What the lists narrow by. The first four choose houses and what belongs to them; the others narrow the first of the exported kinds that
 * is a list. What refers to a record that is left out is left out too.
 */
export type ExportFilter = {
  propertyId?: string
  managementType?: ManagementType
  groupId?: string
  /** A colleague who is responsible for the house, whatever the duty. */
  responsibleId?: string
  q?: string
  /** Of units. */
  buildingId?: string
  participating?: boolean
  vacant?: boolean
  /** Of people. */
  role?: ExportRole
  hasAccount?: boolean
  /** Of units, people and contractors. */
  kind?: string
  /** Of contractors. */
  trade?: Trade
  /** Without it both. */
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
