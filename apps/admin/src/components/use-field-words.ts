import { customKinds, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { formatDay, formatNumber } from '../lib/format.ts'
import { spokenLocale } from '../lib/i18n.ts'
import { useEveryCustomField } from './record-history-queries.ts'
import { useRecordWords } from './use-record-words.ts'

/** Fields of a kind and the values in them as people say them, the organization's own too, even those it no longer uses. */
export function useFieldWords(kind: RecordKind) {
  const words = useRecordWords()
  const fields = useEveryCustomField(customKinds.find((one) => one === kind)).data?.items
  const ownOf = (name: string) => fields?.find(({ key }) => name === `custom.${key}`)
  return {
    label: (name: string): string => {
      const own = ownOf(name)
      if (!own) return words.field(kind, name)
      return spokenLocale() === 'en' ? own.labelEn : own.labelDe
    },
    value: (name: string, value: unknown): string => {
      const type = ownOf(name)?.type
      if (type === 'day' && typeof value === 'string' && value !== '') return formatDay(value)
      return type && typeof value === 'number' ? formatNumber(value) : words.value(kind, name, value)
    },
  }
}
