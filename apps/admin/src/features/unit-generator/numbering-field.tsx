import { TextInput, UnstyledButton } from '@mantine/core'
import { numberTokens } from '@treppenhaus/domain/unit-generator'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './generator.module.css'

interface NumberingFieldProps {
  name: string
  label: string
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** The pattern of the numbers: words, and tokens that a click puts where the caret is. */
export function NumberingField({ name, label, value, error, onChange }: NumberingFieldProps) {
  const { t } = useTranslation('unit-generator')
  const field = useRef<HTMLInputElement>(null)
  const insert = (token: string) => {
    const input = field.current
    const at = input?.selectionStart ?? value.length
    const end = input?.selectionEnd ?? at
    onChange(`${value.slice(0, at)}{${token}}${value.slice(end)}`)
    const caret = at + token.length + 2
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(caret, caret)
    })
  }
  return (
    <div className={classes.numbering}>
      <TextInput
        ref={field}
        name={name}
        label={label}
        description={t('numbering.hint')}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div role="group" aria-label={t('numbering.tokens')} className={classes.tokens}>
        {numberTokens.map((token) => (
          <UnstyledButton key={token} className={classes.token ?? ''} onClick={() => insert(token)}>
            {t(`token.${token}`)} <code>{`{${token}}`}</code>
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}
