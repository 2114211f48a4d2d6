import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from './app-select.tsx'
import { usePeopleOptions } from './options-queries.ts'

interface PersonSelectProps {
  name: string
  label: string
  description?: string
  /** Chosen person with the words for it; empty while nobody is. */
  value: { id: string; label: string }
  onChange: (person: { id: string; label: string }) => void
  error?: string | undefined
  autoFocus?: boolean
}

/** Finds a person by what is typed; the chosen one stays an option whatever is searched for. */
export function PersonSelect({ name, label, description, value, onChange, error, autoFocus = false }: PersonSelectProps) {
  const { t } = useTranslation('common')
  const [q, setQ] = useState('')
  const [asked] = useDebouncedValue(q, 250)
  const people = usePeopleOptions(asked)
  const chosen = { value: value.id, label: value.label }
  const options = value.id && !people.some((person) => person.value === value.id) ? [chosen, ...people] : people
  return (
    <AppSelect
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      name={name}
      data-field={name}
      label={label}
      description={description}
      searchable
      data={options}
      filter={({ options: all }) => all}
      value={value.id || null}
      searchValue={q}
      onSearchChange={setQ}
      nothingFoundMessage={t('noHits')}
      error={error}
      onChange={(id, option) => onChange({ id: id ?? '', label: option?.label ?? '' })}
    />
  )
}
