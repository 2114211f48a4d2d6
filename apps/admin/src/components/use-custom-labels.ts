import { customKinds, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { spokenLocale } from '../lib/i18n.ts'
import { useEveryCustomField } from './record-history-queries.ts'

/** What the organization calls its own fields, those it no longer uses too; nothing for any other field. */
export function useCustomLabels(kind: RecordKind) {
  const own = customKinds.find((one) => one === kind)
  const fields = useEveryCustomField(own)
  return (name: string): string | undefined => {
    const field = fields.data?.items.find(({ key }) => name === `custom.${key}`)
    return field && (spokenLocale() === 'en' ? field.labelEn : field.labelDe)
  }
}
