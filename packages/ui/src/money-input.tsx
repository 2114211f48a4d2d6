import { TextInput } from '@mantine/core'
import type { TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { formatMoney, parseMoney } from './lib/money.ts'
import classes from './money-input.module.css'

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'type'> {
  /** Amount in cents; null while empty or not readable. */
  cents: number | null
  onChange: (cents: number | null) => void
  /** "de" or "en": decides comma or point. */
  language: string
}

/** An amount in euros, right-aligned, tidied when the field is left. What is not readable stays as typed. */
export function MoneyInput({ cents, onChange, language, ...field }: MoneyInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (cents === null ? '' : formatMoney(cents, language))
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden="true">€</span>}
      classNames={{ input: `num ${classes.input ?? ''}` }}
      {...field}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parseMoney(event.currentTarget.value))
      }}
      onBlur={() => {
        if (cents !== null || shown.trim() === '') setTyped(null)
      }}
    />
  )
}
