import { TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, type ChangeEvent, type ReactNode, type Ref } from 'react'
import { afterTyping } from '../../lib/access-code.ts'
import classes from './code-field.module.css'

interface CodeFieldProps {
  label: string
  description: string
  error: ReactNode
  value: string
  onChange: (value: string) => void
  fieldRef: Ref<HTMLInputElement>
}

/** One field for the code of the letter. It groups in fours by itself, and the caret stays where the finger is. */
export function CodeField({ label, description, error, value, onChange, fieldRef }: CodeFieldProps) {
  const moved = useRef<{ field: HTMLInputElement; caret: number } | undefined>(undefined)
  useLayoutEffect(() => {
    const { field, caret } = moved.current ?? {}
    moved.current = undefined
    if (field && document.activeElement === field && caret !== undefined) field.setSelectionRange(caret, caret)
  })
  const change = ({ currentTarget: field }: ChangeEvent<HTMLInputElement>) => {
    const { text, caret } = afterTyping(field.value, field.selectionStart ?? field.value.length)
    moved.current = { field, caret }
    onChange(text)
  }
  return (
    <TextInput
      ref={fieldRef}
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      value={value}
      onChange={change}
      classNames={{ input: classes.code ?? '' }}
      name="access-code"
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      inputMode="text"
    />
  )
}
