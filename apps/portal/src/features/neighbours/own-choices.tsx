import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../components/sheet.tsx'
import { type Choices, fields, shownOf } from '../../lib/directory.ts'
import { ChoicesForm } from './choices-form.tsx'
import classes from './neighbours.module.css'

/** What the person shows of themselves, and the way to change it. */
export function OwnChoices({ choices, unitsPerFloor }: { choices: Choices; unitsPerFloor: number | null }) {
  const { t } = useTranslation('neighbours', { keyPrefix: 'choices' })
  const [open, setOpen] = useState(false)
  const shown = shownOf(choices)
  const words = fields.filter((field) => shown[field]).map((field) => t(`field.${field}`))
  return (
    <div className={classes.own}>
      <p>
        <strong>{t(words.length === 0 ? 'hidden' : 'shown')}</strong>
        <span>{words.length === 0 ? t(choices.namedByLaw ? 'byLaw' : 'nothing') : words.join(', ')}</span>
      </p>
      <Button variant={words.length === 0 ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {t(words.length === 0 ? 'begin' : 'change')}
      </Button>
      <Sheet opened={open} onClose={() => setOpen(false)} title={t('title')}>
        <ChoicesForm choices={choices} unitsPerFloor={unitsPerFloor} onSaved={() => setOpen(false)} />
      </Sheet>
    </div>
  )
}
