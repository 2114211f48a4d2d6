import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconPencil, IconPlus } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useSpanWords } from '../../components/use-span-words.ts'
import { useToast } from '../../components/use-toast.ts'
import { dayOf } from '../../lib/format.ts'
import { orNull, required } from '../../lib/record-form.ts'
import { useMay } from '../../lib/session.ts'
import { useCreateParticipation, useEditParticipation, useRemoveParticipation, type Participation, type Unit } from './queries.ts'
import classes from './units.module.css'

/** From when to when the unit takes part: what is billed by. */
export function ParticipationSection({ unit }: { unit: Unit }) {
  const { t } = useTranslation(['units', 'common'])
  const mayWrite = useMay('properties.write')
  const span = useSpanWords()
  const [open, setOpen] = useState<'add' | Participation>()
  const today = dayOf(new Date().toISOString())
  return (
    <DataSection
      title={t('units:participation.title')}
      action={
        mayWrite ? (
          <Button size="xs" variant="default" leftSection={<IconPlus aria-hidden="true" />} onClick={() => setOpen('add')}>
            {t('units:participation.add')}
          </Button>
        ) : null
      }
    >
      {unit.participations.length === 0 ? <p className={classes.quiet}>{t('units:participation.none')}</p> : null}
      <ul className={classes.people}>
        {unit.participations.map((period) => (
          <li key={period.id} className={classes.period}>
            {period.startsOn > today ? (
              <Chip hue="violet">{t('units:history.future')}</Chip>
            ) : (
              <Chip hue="green" icon={IconCheck}>
                {t('units:participation.active')}
              </Chip>
            )}
            <span>{span(period)}</span>
            {mayWrite ? (
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconPencil aria-hidden="true" />}
                aria-label={t('units:participation.editOf', { span: span(period) })}
                onClick={() => setOpen(period)}
              >
                {t('common:change')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open === undefined ? null : (
        <ParticipationDrawer unit={unit} period={open === 'add' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </DataSection>
  )
}

interface ParticipationDrawerProps {
  unit: Unit
  period: Participation | undefined
  onClose: () => void
}

function ParticipationDrawer({ unit, period, onClose }: ParticipationDrawerProps) {
  const { t } = useTranslation(['units', 'common'])
  const optional = useOptionalLabel()
  const toast = useToast()
  const create = useCreateParticipation()
  const edit = useEditParticipation()
  const remove = useRemoveParticipation()
  const error = create.error ?? edit.error ?? remove.error
  const done = (forget: () => void) => ({
    onSuccess: () => {
      forget()
      onClose()
      toast.done(t('common:saved'))
    },
  })
  const form = useRecordForm({
    draftKey: `unit.${unit.id}.participation.${period?.id ?? 'new'}`,
    initial: { startsOn: period?.startsOn ?? '', endsOn: period?.endsOn ?? '' },
    checks: ({ startsOn }) => ({
      startsOn: required,
      endsOn: (value) => (value !== '' && value < startsOn ? { key: 'endsBeforeStart' } : undefined),
    }),
    error,
    onSubmit: ({ startsOn, endsOn }, forget) => {
      const body = { startsOn, endsOn: orNull(endsOn) }
      if (period) edit.mutate({ params: { path: { id: period.id } }, body }, done(forget))
      else create.mutate({ params: { path: { id: unit.id } }, body }, done(forget))
    },
  })
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={t(period ? 'units:participation.edit' : 'units:participation.add')}
      closeLabel={t('common:close')}
    >
      <form className={classes.form} onSubmit={form.submit} noValidate>
        <p className={classes.quiet}>{t('units:participation.hint')}</p>
        <TextInput {...form.field('startsOn')} data-autofocus type="date" label={t('units:participation.from')} />
        <TextInput
          {...form.field('endsOn')}
          type="date"
          label={optional(t('units:participation.to'))}
          description={t('units:endsOnHint')}
        />
        <ProblemAlert error={error} />
        <div className={classes.foot}>
          <Button type="submit" loading={create.isPending || edit.isPending}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {period ? (
            <Button
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate({ params: { path: { id: period.id } } }, done(form.forget))}
            >
              {t('common:remove')}
            </Button>
          ) : null}
        </div>
      </form>
    </SideDrawer>
  )
}
