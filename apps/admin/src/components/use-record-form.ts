import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { focusField } from '../lib/focus-field.ts'
import { fieldErrorsOf } from '../lib/problem.ts'
import type { Check } from '../lib/record-form.ts'
import { useDraft } from '../lib/use-draft.ts'

type Checks<T> = Partial<Record<keyof T & string, Check>>

export interface RecordFormOptions<T> {
  /** Under which the draft is kept on the device. */
  draftKey: string
  initial: T
  /** What is checked before sending, in the order in which the fields stand; may depend on what was chosen. */
  checks: Checks<T> | ((value: T) => Checks<T>)
  /** The refusal of the last attempt; its fields show it. */
  error: unknown
  onSubmit: (value: T, forget: () => void) => void
}

type TextKeys<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string]

/** A form whose words survive reload and refusal; errors stand under their fields, and the first one gets the caret. */
export function useRecordForm<T extends object>({ draftKey, initial, checks, error, onSubmit }: RecordFormOptions<T>) {
  const { t } = useTranslation('errors')
  const draft = useDraft(draftKey, initial)
  const [tried, setTried] = useState(false)
  // A draft of before the form had a field does not know it.
  const value = { ...initial, ...draft.value }
  const refused = fieldErrorsOf(error)
  const rules = typeof checks === 'function' ? checks(value) : checks
  const names = Object.keys(rules) as (keyof T & string)[]
  const problemOf = (name: keyof T & string) => rules[name]?.(String(value[name] ?? ''))

  const errorOf = (name: keyof T & string): string | undefined => {
    const problem = tried ? problemOf(name) : undefined
    if (problem) return t(`field.${problem.key}`, { ...problem })
    const code = refused[name]
    return code ? t([`code.${code}`, 'field.invalid']) : undefined
  }
  const set = (change: Partial<T>) => draft.setValue({ ...value, ...change })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const first = names.find((name) => problemOf(name))
    if (first) focusField(first)
    else onSubmit(value, draft.forget)
  }
  return {
    value,
    set,
    submit,
    keptAt: draft.keptAt,
    forget: draft.forget,
    /** Everything a text field needs besides its label. */
    field: (name: TextKeys<T>) => ({
      name,
      value: String(value[name]),
      error: errorOf(name),
      onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value } as Partial<T>),
    }),
    errorOf,
  }
}
