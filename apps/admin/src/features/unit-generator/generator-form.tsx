import { Button, Checkbox, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useTakeBack } from '../../components/use-take-back.ts'
import { useToast } from '../../components/use-toast.ts'
import { focusField } from '../../lib/focus-field.ts'
import { formatTime } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { EntranceList } from './entrance-list.tsx'
import { ExtraList } from './extra-list.tsx'
import { checkFields, initialFields, patternOf, type GeneratorFields } from './generator-fields.ts'
import { previewOf } from './generator-preview.ts'
import classes from './generator.module.css'
import { NumberingField } from './numbering-field.tsx'
import { PatternPreview } from './pattern-preview.tsx'
import { PositionList } from './position-list.tsx'
import { useGenerateUnits, type Building, type Property } from './queries.ts'
import { usePatternWords } from './use-pattern-words.ts'

interface GeneratorFormProps {
  property: Property
  buildings: readonly Building[]
  /** Numbers that the house has already. */
  taken: readonly string[]
}

export function GeneratorForm({ property, buildings, taken }: GeneratorFormProps) {
  const { t } = useTranslation(['unit-generator', 'common'])
  const [initial] = useState(() => initialFields(property, buildings))
  const draft = useDraft(`property.${property.id}.generator`, initial)
  const fields = draft.value
  const set = (change: Partial<GeneratorFields>) => draft.setValue({ ...fields, ...change })
  const words = usePatternWords(fields, buildings, `${property.street} ${property.houseNumber}`)
  const shown = useDeferredValue(fields)
  const preview = useMemo(() => previewOf(patternOf(shown), taken, words.entranceOf), [shown, taken, words.entranceOf])
  const problems = checkFields(fields)
  const errorOf = (name: string) => words.fieldError(problems[name])
  const wrongAt = (path: string) => words.patternError(preview.errors, path)
  const generate = useSubmit(property, fields, draft.forget)
  const count = preview.units.length

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const first = Object.keys(problems)[0] ?? preview.errors[0]?.path.slice(1).replaceAll('/', '.')
    if (first) focusField(first)
    else generate.start(count)
  }
  return (
    <DataPage
      title={t('unit-generator:title')}
      back={{ to: paths.property(property.id), label: `${property.street} ${property.houseNumber}` }}
    >
      <form className={classes.page} onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <EntranceList entrances={fields.entrances} buildings={buildings} onChange={(entrances) => set({ entrances })} />
          <fieldset className={classes.group}>
            <legend>{t('unit-generator:floors.legend')}</legend>
            <div className={classes.pair}>
              <TextInput
                name="from"
                label={t('unit-generator:floors.from')}
                inputMode="numeric"
                value={fields.from}
                error={errorOf('from')}
                onChange={(event) => set({ from: event.currentTarget.value })}
              />
              <TextInput
                name="to"
                data-field="floors"
                label={t('unit-generator:floors.to')}
                inputMode="numeric"
                value={fields.to}
                error={errorOf('to') ?? wrongAt('/floors')}
                onChange={(event) => set({ to: event.currentTarget.value })}
              />
            </div>
            <p className={classes.hint}>{t('unit-generator:floors.hint')}</p>
          </fieldset>
          <PositionList
            positions={fields.positions}
            errorOf={errorOf}
            wrong={wrongAt('/positions')}
            onChange={(positions) => set({ positions })}
          />
          <fieldset className={classes.group}>
            <legend>{t('unit-generator:numbering.legend')}</legend>
            <NumberingField
              name="numbering"
              label={t('unit-generator:numbering.label')}
              value={fields.numbering}
              error={wrongAt('/numbering')}
              onChange={(numbering) => set({ numbering })}
            />
            <div className={classes.pair}>
              <TextInput
                name="firstNumber"
                label={t('unit-generator:numbering.first')}
                inputMode="numeric"
                value={fields.firstNumber}
                error={errorOf('firstNumber')}
                onChange={(event) => set({ firstNumber: event.currentTarget.value })}
              />
              {fields.entrances.length > 1 ? (
                <Checkbox
                  className={classes.besideField ?? ''}
                  label={t('unit-generator:numbering.eachEntrance')}
                  checked={fields.eachEntrance}
                  onChange={(event) => set({ eachEntrance: event.currentTarget.checked })}
                />
              ) : null}
            </div>
          </fieldset>
          <ExtraList extras={fields.extras} errorOf={errorOf} wrongAt={wrongAt} onChange={(extras) => set({ extras })} />
        </div>
        <PatternPreview preview={preview} there={taken.length} unitsPerFloor={property.unitsPerFloor ?? fields.positions.length} />
        <div className={classes.foot}>
          <ProblemAlert error={generate.error} />
          <div className={classes.acts}>
            <Button type="submit" loading={generate.isPending}>
              {t('unit-generator:create', { count })}
            </Button>
            <Button component={Link} to={paths.property(property.id)} variant="default">
              {t('common:cancel')}
            </Button>
            {draft.keptAt ? (
              <>
                <Button variant="subtle" onClick={draft.forget}>
                  {t('common:discardDraft')}
                </Button>
                <span className={classes.hint}>{t('common:draftKept', { time: formatTime(draft.keptAt) })}</span>
              </>
            ) : null}
          </div>
        </div>
      </form>
    </DataPage>
  )
}

function useSubmit(property: Property, fields: GeneratorFields, forget: () => void) {
  const { t } = useTranslation('unit-generator')
  const navigate = useNavigate()
  const toast = useToast()
  const generate = useGenerateUnits()
  const { takeBack } = useTakeBack()
  const start = (wanted: number) =>
    generate.mutate(
      { params: { path: { id: property.id } }, body: patternOf(fields) },
      {
        onSuccess: ({ id, count }) => {
          forget()
          toast.undoable(t('created', { count: count ?? wanted }), () => takeBack(id, t('undone', { count })))
          void navigate(paths.property(property.id), { replace: true })
        },
      },
    )
  return { start, error: generate.error, isPending: generate.isPending }
}
