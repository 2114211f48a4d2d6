import { Textarea, TextInput } from '@mantine/core'
import type { Field, RecordKind } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import type { Typed } from '../lib/typed-value.ts'
import { AppMultiSelect } from './app-multi-select.tsx'
import { AppSelect } from './app-select.tsx'
import { useRecordWords } from './use-record-words.ts'

interface FieldInputProps {
  kind: RecordKind
  name: string
  field: Field
  label: string
  value: Typed
  onChange: (value: Typed) => void
}

/** So long a text takes several lines. */
const LINES_FROM = 500

/** The input that fits what a field of the registry holds. */
export function FieldInput({ kind, name, field, label, value, onChange }: FieldInputProps) {
  const { t } = useTranslation('common')
  const words = useRecordWords()
  const text = Array.isArray(value) ? '' : value
  const choicesOf = (of: readonly string[]) => of.map((one) => ({ value: one, label: words.value(kind, name, one) }))
  switch (field.type) {
    case 'choice':
    case 'yes_no': {
      const yesNo = [
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ]
      return (
        <AppSelect
          label={label}
          placeholder={t(field.required ? 'choose' : 'none')}
          clearable={!field.required}
          clearButtonProps={{ 'aria-label': t('remove') }}
          data={field.type === 'choice' ? choicesOf(field.of) : yesNo}
          value={text || null}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      )
    }
    case 'choices':
      return (
        <AppMultiSelect
          label={label}
          data={choicesOf(field.of)}
          value={Array.isArray(value) ? value : []}
          clearButtonProps={{ 'aria-label': t('remove') }}
          onChange={(chosen) => onChange(field.of.filter((one) => chosen.includes(one)))}
        />
      )
    case 'text':
    case 'email':
    case 'phone':
    case 'whole':
    case 'decimal':
    case 'cents':
    case 'day':
    case 'reference': {
      const shared = { label, value: text, onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value) }
      if (field.type === 'text' && field.max > LINES_FROM)
        return <Textarea {...shared} autosize minRows={3} maxRows={12} maxLength={field.max} />
      return <TextInput {...shared} type={field.type === 'day' ? 'date' : 'text'} autoComplete="off" maxLength={254} />
    }
  }
}
