import { Button, Switch } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../components/use-problem-text.ts'
import { type Choices, type Field, fields, hasOf, masked, shownOf } from '../../lib/directory.ts'
import { NeighbourCard } from './neighbour-card.tsx'
import classes from './neighbours.module.css'
import { useChoose } from './queries.ts'

interface ChoicesFormProps {
  choices: Choices
  unitsPerFloor: number | null
  onSaved: () => void
}

/** Field by field what neighbours see, with the card they would get. */
export function ChoicesForm({ choices, unitsPerFloor, onSaved }: ChoicesFormProps) {
  const { t } = useTranslation('neighbours', { keyPrefix: 'choices' })
  const problemText = useProblemText()
  const choose = useChoose()
  const [shown, setShown] = useState(() => shownOf(choices))
  const has = hasOf(choices.preview)
  const valueOf = (field: Field) =>
    ({
      showName: choices.preview.name,
      showEmail: choices.preview.email,
      showPhone: choices.preview.phone,
      showAbout: choices.preview.about,
    })[field as 'showName']
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const { propertyId, wording } = choices
    choose.mutate({ body: { propertyId, wording, ...shown } }, { onSuccess: onSaved })
  }
  return (
    <form className={classes.form} onSubmit={save}>
      <p>{choices.wording}</p>
      <div className={classes.switches}>
        {fields.map((field) => (
          <Switch
            key={field}
            label={t(`field.${field}`)}
            description={has[field] ? (valueOf(field) ?? undefined) : t(`without.${field}`)}
            disabled={(field !== 'showName' && !shown.showName) || !has[field]}
            checked={shown[field] && shown.showName && has[field]}
            onChange={(event) => setShown({ ...shown, [field]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <section className={classes.preview} aria-label={t('preview')} aria-live="polite">
        <h3 className={classes.previewTitle}>{t('preview')}</h3>
        {shown.showName ? (
          <NeighbourCard person={masked(choices.preview, shown)} unitsPerFloor={unitsPerFloor} preview />
        ) : (
          <p>{t(choices.namedByLaw ? 'byLaw' : 'nothing')}</p>
        )}
      </section>
      {choose.error === null ? null : <InlineError>{problemText(choose.error)}</InlineError>}
      <Button type="submit" fullWidth loading={choose.isPending}>
        {t('save')}
      </Button>
    </form>
  )
}
