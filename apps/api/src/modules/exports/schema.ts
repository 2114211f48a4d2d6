import { locales, managementTypes, personKinds, trades, unitKinds, contractorKinds } from '@treppenhaus/domain/master-data'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { exportFormats, exportRoles } from '@treppenhaus/exchange/write/export-request'
import { openImmoContainers } from '@treppenhaus/exchange/write/open-immo/export-open-immo'
import { Type, type TSchema } from 'typebox'
import { uuid } from '../../plugins/contract.ts'

/** The filters of the lists; without one everything is exported, what is archived too. */
const filter = {
  propertyId: Type.Optional(uuid()),
  managementType: Type.Optional(Type.Enum([...managementTypes])),
  groupId: Type.Optional(uuid()),
  responsibleId: Type.Optional(uuid()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  /** Of units. */
  buildingId: Type.Optional(uuid()),
  participating: Type.Optional(Type.Boolean()),
  vacant: Type.Optional(Type.Boolean()),
  archived: Type.Optional(Type.Boolean()),
}

export const RecordExportQuery = Type.Object({
  /** All kinds where none is named. */
  kinds: Type.Optional(Type.Array(Type.Enum([...recordKinds]), { minItems: 1, maxItems: recordKinds.length, uniqueItems: true })),
  format: Type.Enum([...exportFormats]),
  /** Of headings, numbers and days in a table. */
  locale: Type.Optional(Type.Enum([...locales])),
  ...filter,
  /** Of people. */
  role: Type.Optional(Type.Enum([...exportRoles])),
  hasAccount: Type.Optional(Type.Boolean()),
  /** Of units, people or contractors. */
  kind: Type.Optional(Type.Enum([...unitKinds, ...personKinds, ...contractorKinds])),
  /** Of contractors. */
  trade: Type.Optional(Type.Enum([...trades])),
})

export const OpenImmoExportQuery = Type.Object({
  /** With the photos, or the document alone; `zip` where nothing is said. */
  container: Type.Optional(Type.Enum([...openImmoContainers])),
  ...filter,
  kind: Type.Optional(Type.Enum([...unitKinds])),
})

export const exportSchemas: TSchema[] = []
