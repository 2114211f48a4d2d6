import { Button, TextInput } from '@mantine/core'
import { AppSelect } from '../../components/app-select.tsx'
import { useDebouncedValue } from '@mantine/hooks'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeopleOptions } from '../../components/options-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { orNull, required } from '../../lib/record-form.ts'
import type { OccupantKind } from './occupants.tsx'
import { useCreateOwnership, useCreateTenancy, type Unit } from './queries.ts'
import classes from './units.module.css'

interface OccupantDrawerProps {
  kind: OccupantKind
  unit: Unit
  onClose: () => void
}

/** Adds somebody who lives here or owns it. */
export function OccupantDrawer({ kind, unit, onClose }: OccupantDrawerProps) {
  const { t } = useTranslation(['units', 'common', 'errors'])
  const optional = useOptionalLabel()
  const toast = useToast()
  const tenancy = useCreateTenancy()
  const ownership = useCreateOwnership()
  const step = kind === 'tenancy' ? tenancy : ownership
  const [q, setQ] = useState('')
  const [asked] = useDebouncedValue(q, 250)
  const people = usePeopleOptions(asked)
  const form = useRecordForm({
    draftKey: `unit.${unit.id}.${kind}`,
    initial: { personId: '', personLabel: '', startsOn: '', endsOn: '' },
    checks: { personId: required, startsOn: required },
    error: step.error,
    onSubmit: (value, forget) =>
      step.mutate(
        { params: { path: { id: unit.id } }, body: { personId: value.personId, startsOn: value.startsOn, endsOn: orNull(value.endsOn) } },
        {
          onSuccess: () => {
            forget()
            onClose()
            toast.done(t('common:saved'))
          },
        },
      ),
  })
  const { personId, personLabel } = form.value
  const chosen = { value: personId, label: personLabel }
  const options = personId && !people.some(({ value }) => value === personId) ? [chosen, ...people] : people
  return (
    <SideDrawer opened onClose={onClose} title={t(`units:${kind}.add`)} closeLabel={t('common:close')}>
      <form className={classes.form} onSubmit={form.submit} noValidate>
        <AppSelect
          data-autofocus
          name="person"
          data-field="personId"
          label={t(`units:${kind}.person`)}
          description={t('units:personHint')}
          searchable
          data={options}
          filter={({ options: all }) => all}
          value={personId || null}
          searchValue={q}
          onSearchChange={setQ}
          nothingFoundMessage={t('common:noHits')}
          error={form.errorOf('personId')}
          onChange={(value, option) => form.set({ personId: value ?? '', personLabel: option?.label ?? '' })}
        />
        <TextInput {...form.field('startsOn')} type="date" label={t('units:startsOn')} />
        <TextInput {...form.field('endsOn')} type="date" label={optional(t('units:endsOn'))} />
        <ProblemAlert error={step.error} />
        <div className={classes.foot}>
          <Button type="submit" loading={step.isPending}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
