import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import { useRecordWords } from '../../components/use-record-words.ts'
import type { ImportField } from './queries.ts'

interface Target {
  value: string
  /** With its kind, as the chosen one is called. */
  label: string
}

export interface TargetGroup {
  group: string
  items: Target[]
}

/** Everything a column can go to, by kind, as a select offers it. */
export function useTargets(fields: readonly ImportField[]): TargetGroup[] {
  const words = useRecordWords()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'de'
  return [...recordKinds, 'relation' as const]
    .map((kind) => ({
      group: words.kind(kind),
      items: fields
        .filter((field) => field.kind === kind)
        .map(({ target, field, label }) => ({
          value: target,
          label: `${words.kind(kind)}: ${label?.[language] ?? words.field(kind, field)}`,
        })),
    }))
    .filter(({ items }) => items.length > 0)
}
