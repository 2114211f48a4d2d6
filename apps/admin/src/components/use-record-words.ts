import { fieldsOfKind, type FieldShape, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { plainText } from '@treppenhaus/domain/field-value'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoney, formatNumber } from '../lib/format.ts'

/** A kind, or the bond that a row of a table may make a tenancy or an ownership. */
type Kind = RecordKind | 'relation'

const shapeOf = (kind: RecordKind, field: string): FieldShape | undefined =>
  (fieldsOfKind[kind] as Record<string, FieldShape | undefined>)[field]

/** Kinds of records, their fields and the values in them, as people say them; the same words as the headings of an export. */
export function useRecordWords() {
  const { t } = useTranslation(['records', 'common'])
  /** Energy classes are letters in every language, and choices of an own field are their own words. */
  const choice = (kind: RecordKind, field: string, value: string): string =>
    field === 'energyClass' || field.includes('.') ? value : t(`records:choice.${kind}_${field}.${value}`, { defaultValue: value })
  const filled = (kind: RecordKind, field: string, value: unknown): string => {
    const type = shapeOf(kind, field)?.type
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no')
    if (Array.isArray(value)) return value.map((one) => choice(kind, field, String(one))).join(', ')
    if (type === 'cents') return formatMoney(Number(value))
    if (type === 'decimal') return formatNumber(Number(value))
    if (type === 'day') return formatDay(plainText(value))
    return type === 'choice' ? choice(kind, field, plainText(value)) : textOf(value)
  }
  return {
    kind: (kind: Kind): string => t(`records:kind.${kind}`),
    kinds: (kind: RecordKind): string => t(`records:kinds.${kind}`),
    /** An own field is called by its key where nobody says more. */
    field: (kind: Kind, field: string): string =>
      field.startsWith('custom.') ? field.slice('custom.'.length) : t(`records:field.${kind}.${field}`),
    /** A value in its canonical form; what is empty has a word, too. */
    value: (kind: RecordKind, field: string, value: unknown): string =>
      value === null || value === undefined || value === '' ? t('records:nothing') : filled(kind, field, value),
  }
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : plainText(value))
