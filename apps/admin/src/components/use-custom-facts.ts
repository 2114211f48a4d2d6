import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { plainText } from '@treppenhaus/domain/field-value'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../lib/custom-values.ts'
import { formatDay, formatNumber } from '../lib/format.ts'
import { spokenLocale } from '../lib/i18n.ts'
import { useCustomFields } from './custom-field-queries.ts'

/** The organization's own fields of a record as label and value; what is empty is empty. */
export function useCustomFacts(kind: CustomKind, values: Readonly<Record<string, unknown>>): [string, string][] {
  const { t } = useTranslation('common')
  const fields = useCustomFields(kind).data ?? []
  const words = ({ type, key }: CustomField): string => {
    const value = values[key]
    if (value === null || value === undefined) return ''
    if (type === 'yes_no') return t(value === true ? 'yes' : 'no')
    if (typeof value === 'number') return formatNumber(value)
    return type === 'day' ? formatDay(plainText(value)) : plainText(value)
  }
  return fields.map((field) => [spokenLocale() === 'en' ? field.labelEn : field.labelDe, words(field)])
}
