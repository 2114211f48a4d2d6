import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomField, CustomTexts } from '../lib/custom-values.ts'
import { spokenLocale } from '../lib/i18n.ts'
import { AppSelect } from './app-select.tsx'
import { Pair } from './form-page.tsx'
import { useOptionalLabel } from './use-labels.ts'

interface CustomInputsProps {
  fields: readonly CustomField[]
  values: CustomTexts
  /** Of `custom.<key>`. */
  errorOf: (name: string) => string | undefined
  onChange: (values: CustomTexts) => void
}

/** The organization's own fields, each by its type. */
export function CustomInputs({ fields, values, errorOf, onChange }: CustomInputsProps) {
  if (fields.length === 0) return null
  return (
    <Pair>
      {fields.map((field) => (
        <CustomInput
          key={field.key}
          field={field}
          value={values[field.key] ?? ''}
          error={errorOf(`custom.${field.key}`)}
          onChange={(value) => onChange({ ...values, [field.key]: value })}
        />
      ))}
    </Pair>
  )
}

interface CustomInputProps {
  field: CustomField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function CustomInput({ field, value, error, onChange }: CustomInputProps) {
  const { t } = useTranslation('common')
  const optional = useOptionalLabel()
  const { key, type, choices, labelDe, labelEn } = field
  const shared = { label: optional(spokenLocale() === 'en' ? labelEn : labelDe), error, 'data-field': `custom.${key}` }
  if (type === 'choice' || type === 'yes_no') {
    const yesNo = [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ]
    return (
      <AppSelect
        {...shared}
        data={type === 'yes_no' ? yesNo : choices}
        value={value || null}
        clearable
        clearButtonProps={{ 'aria-label': t('remove') }}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      name={`custom.${key}`}
      type={type === 'day' ? 'date' : 'text'}
      {...(type === 'decimal' ? { inputMode: 'decimal' as const } : {})}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
