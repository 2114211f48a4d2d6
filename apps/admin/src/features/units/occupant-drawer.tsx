import { Button, TextInput } from '@mantine/core'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useTranslation } from 'react-i18next'
import { PersonSelect } from '../../components/person-select.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { orNull, required } from '../../lib/record-form.ts'
import { shareCheck, shareOf, shareText } from '../../lib/share.ts'
import type { Occupant, OccupantKind } from './occupants.tsx'
import { useOccupantSteps, type Unit } from './queries.ts'
import classes from './units.module.css'

interface OccupantDrawerProps {
  kind: OccupantKind
  unit: Unit
  /** None: somebody new. */
  occupant: Occupant | undefined
  onClose: () => void
}

/** Somebody moves in or becomes an owner, or what is known of that is put right. */
export function OccupantDrawer({ kind, unit, occupant, onClose }: OccupantDrawerProps) {
  const { t } = useTranslation(['units', 'common'])
  const optional = useOptionalLabel()
  const toast = useToast()
  const steps = useOccupantSteps(kind)
  const isOwner = kind === 'ownership'
  const done = (forget: () => void) => () => {
    forget()
    onClose()
    toast.done(t('common:saved'))
  }
  const form = useRecordForm({
    draftKey: `unit.${unit.id}.${kind}.${occupant?.id ?? 'new'}`,
    initial: {
      personId: occupant?.personId ?? '',
      personLabel: occupant?.name ?? '',
      startsOn: occupant?.startsOn ?? '',
      endsOn: occupant?.endsOn ?? '',
      share: occupant?.share ? shareText(occupant.share.numerator, occupant.share.denominator) : '1/1',
      contractNumber: occupant?.contractNumber ?? '',
    },
    checks: ({ startsOn }) => ({
      personId: required,
      startsOn: required,
      endsOn: (value) => (value !== '' && value < startsOn ? { key: 'endsBeforeStart' } : undefined),
      ...(isOwner ? { share: (value: string) => required(value) ?? shareCheck(value) } : {}),
    }),
    error: steps.error,
    onSubmit: ({ personId, startsOn, endsOn, share, contractNumber }, forget) => {
      const parts = shareOf(share)
      steps.save(
        occupant ? { id: occupant.id } : { unitId: unit.id, personId },
        {
          startsOn,
          endsOn: orNull(endsOn),
          ...(isOwner && parts ? { shareNumerator: parts.numerator, shareDenominator: parts.denominator } : {}),
          ...(isOwner ? {} : { contractNumber: contractNumber.trim() }),
        },
        done(forget),
      )
    },
  })
  const { personId, personLabel } = form.value
  const title = occupant ? t(`units:${kind}.editOf`, { name: occupant.name }) : t(`units:${kind}.add`)
  return (
    <SideDrawer opened onClose={onClose} title={title} closeLabel={t('common:close')}>
      <form className={classes.form} onSubmit={form.submit} noValidate>
        {occupant ? null : (
          <PersonSelect
            autoFocus
            name="personId"
            label={t(`units:${kind}.person`)}
            description={t('units:personHint')}
            value={{ id: personId, label: personLabel }}
            error={form.errorOf('personId')}
            onChange={({ id, label }) => form.set({ personId: id, personLabel: label })}
          />
        )}
        <TextInput
          {...form.field('startsOn')}
          {...(occupant ? { 'data-autofocus': true } : {})}
          type="date"
          label={t(isOwner ? 'units:startsOn' : 'units:movesIn')}
          description={t('units:startsOnHint')}
        />
        <TextInput
          {...form.field('endsOn')}
          type="date"
          label={optional(t(isOwner ? 'units:endsOn' : 'units:movesOut'))}
          description={t('units:endsOnHint')}
        />
        {isOwner ? (
          <TextInput {...form.field('share')} label={t('units:ownership.share')} description={t('units:ownership.shareHint')} />
        ) : (
          <TextInput {...form.field('contractNumber')} label={optional(t('units:tenancy.contractNumber'))} maxLength={60} />
        )}
        <ProblemAlert error={steps.error} />
        <div className={classes.foot}>
          <Button type="submit" loading={steps.isPending}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {occupant ? (
            <Button variant="subtle" color="red" disabled={steps.isPending} onClick={() => steps.remove(occupant.id, done(form.forget))}>
              {t('units:removeEntry')}
            </Button>
          ) : null}
        </div>
      </form>
    </SideDrawer>
  )
}
