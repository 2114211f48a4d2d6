import { Button, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { focusField } from '../../lib/focus-field.ts'
import { formatTime } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useEditUnit, useHouseOf, useUnitsOf, type Property, type Unit } from './queries.ts'
import { changedShares, readShare, sheetOf, sumOfSheet, type ShareSheet } from './share-sheet.ts'
import classes from './shares.module.css'

/** The shares of all units of a house on one page, until they are the whole. */
export function SharesPage() {
  const { id = '' } = useParams()
  const house = useHouseOf(id)
  const units = useUnitsOf(id)
  return (
    <Loaded query={house}>
      {(property) => (
        <Loaded query={units} rows={8} rowHeight={40}>
          {({ items }) => <Shares key={id} property={property} units={items.filter(({ archived }) => !archived)} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Shares({ property, units }: { property: Property; units: readonly Unit[] }) {
  const { t } = useTranslation(['shares', 'common', 'errors'])
  const places = usePlaceWords()
  const draft = useDraft<ShareSheet>(`property.${property.id}.shares`, sheetOf(units))
  const [tried, setTried] = useState(false)
  const saving = useSaving(property, draft.forget)
  const sheet = draft.value
  const { denominator, texts } = sheet
  const isWrong = (text: string) => readShare(text, denominator) === 'unreadable'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = units.find(({ id }) => isWrong(texts[id] ?? ''))
    if (wrong) focusField(wrong.id)
    else void saving.save(changedShares(units, sheet))
  }
  return (
    <DataPage
      title={t('shares:title')}
      back={{ to: paths.property(property.id), label: `${property.street} ${property.houseNumber}` }}
      narrow
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          name="denominator"
          className={classes.denominator ?? ''}
          label={t('shares:denominator')}
          description={t('shares:denominatorHint')}
          inputMode="numeric"
          value={denominator}
          error={readShare('1', denominator) === 'unreadable' ? t('errors:field.number', { min: 1, max: 1_000_000 }) : undefined}
          onChange={(event) => draft.setValue({ ...sheet, denominator: event.currentTarget.value })}
        />
        <ul className={classes.rows} aria-label={t('shares:title')}>
          {units.map((unit) => (
            <li key={unit.id} className={classes.row}>
              <label htmlFor={`share-${unit.id}`} className={classes.label}>
                <strong>{unit.number}</strong>{' '}
                <span className={classes.quiet}>
                  {[
                    unit.label || places.unit({ ...unit, unitsPerFloor: property.unitsPerFloor }),
                    ...unit.ownerships.map(({ name }) => name),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </label>
              <TextInput
                id={`share-${unit.id}`}
                name={unit.id}
                className={classes.field ?? ''}
                inputMode="numeric"
                autoComplete="off"
                value={texts[unit.id] ?? ''}
                error={tried && isWrong(texts[unit.id] ?? '') ? t('errors:field.share') : undefined}
                onChange={(event) => draft.setValue({ ...sheet, texts: { ...texts, [unit.id]: event.currentTarget.value } })}
              />
            </li>
          ))}
        </ul>
        <div className={classes.bar}>
          <Sum sheet={sheet} />
          <ProblemAlert error={saving.error} />
          <div className={classes.acts}>
            <Button type="submit" loading={saving.isPending}>
              {t('common:save')}
            </Button>
            <Button component={Link} to={paths.property(property.id)} variant="default">
              {t('common:cancel')}
            </Button>
            {draft.keptAt ? (
              <>
                <Button variant="subtle" onClick={draft.forget}>
                  {t('common:discardDraft')}
                </Button>
                <span className={classes.quiet}>{t('common:draftKept', { time: formatTime(draft.keptAt) })}</span>
              </>
            ) : null}
          </div>
        </div>
      </form>
    </DataPage>
  )
}

function Sum({ sheet }: { sheet: ShareSheet }) {
  const { t } = useTranslation('shares')
  const { sum, missing } = sumOfSheet(sheet)
  const part = (numerator: bigint) => `${numerator}/${sum.denominator}`
  return (
    <p className={classes.sum} role="status">
      <span className="num">{t('sum', { sum: part(sum.numerator) })}</span>
      {missing === 0n ? (
        <Chip hue="green" icon={IconCheck}>
          {t('whole')}
        </Chip>
      ) : (
        <Chip hue="amber">{missing > 0n ? t('missing', { part: part(missing) }) : t('above', { part: part(-missing) })}</Chip>
      )}
    </p>
  )
}

type Change = ReturnType<typeof changedShares<Unit>>[number]

/** One unit after the other, so that whoever changed one meanwhile is not overwritten. */
function useSaving(property: Property, forget: () => void) {
  const { t } = useTranslation('shares')
  const navigate = useNavigate()
  const toast = useToast()
  const edit = useEditUnit()
  const [isPending, setPending] = useState(false)
  const saveOne = ({ unit, share }: Change) =>
    edit.mutateAsync({
      params: { path: { id: unit.id }, header: { 'if-match': etagOf(unit.version) } },
      body: { shareNumerator: share?.numerator ?? null, shareDenominator: share?.denominator ?? null },
    })
  const save = async (changes: readonly Change[]) => {
    setPending(true)
    try {
      for (const change of changes) await saveOne(change)
      forget()
      toast.done(t('saved'))
      void navigate(paths.property(property.id), { replace: true })
    } catch {
      // The form shows what the mutation was refused for, and keeps what was typed.
      setPending(false)
    }
  }
  return { save, isPending, error: edit.error }
}
