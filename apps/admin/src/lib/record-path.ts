import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { paths } from './paths.ts'

const pages: Partial<Record<RecordKind, (id: string) => string>> = {
  property: paths.property,
  unit: paths.unit,
  person: paths.person,
  contractor: paths.contractor,
}

/** The page of a record; kinds without one are shown with what they belong to. */
export const pathOfRecord = (kind: RecordKind, id: string): string | undefined => pages[kind]?.(id)
