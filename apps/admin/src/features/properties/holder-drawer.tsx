import { Button, Checkbox, TextInput } from '@mantine/core'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useTranslation } from 'react-i18next'
import { PersonSelect } from '../../components/person-select.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { orNull, required } from '../../lib/record-form.ts'
import { shareCheck, shareOf, shareText } from '../../lib/share.ts'
import type { Holder } from './holder-list.tsx'
import classes from './properties.module.css'
import { useHolderSteps } from './queries.ts'

interface HolderDrawerProps {
  kind: 'owner' | 'board'
  propertyId: string
  /** None: somebody new. */
  holder: Holder | undefined
  onClose: () => void
}

/** Somebody becomes owner of the house or is elected; the days may lie ahead. */
export function HolderDrawer({ kind, propertyId, holder, onClose }: HolderDrawerProps) {
  const { t } = useTranslation(['properties', 'common'])
  const optional = useOptionalLabel()
  const toast = useToast()
  const steps = useHolderSteps(kind)
  const isOwner = kind === 'owner'
  const done = (forget: () => void) => () => {
    forget()
    onClose()
    toast.done(t('common:saved'))
  }
  const form = useRecordForm({
    draftKey: `property.${propertyId}.${kind}.${holder?.id ?? 'new'}`,
    initial: {
      personId: holder?.personId ?? '',
      personLabel: holder?.name ?? '',
      startsOn: holder?.startsOn ?? '',
      endsOn: holder?.endsOn ?? '',
      share: holder?.share ? shareText(holder.share.numerator, holder.share.denominator) : '1/1',
      chair: holder?.chair ?? false,
    },
    checks: ({ startsOn }) => ({
      personId: required,
      startsOn: required,
      endsOn: (value) => (value !== '' && value < startsOn ? { key: 'endsBeforeStart' } : undefined),
      ...(isOwner ? { share: (value: string) => required(value) ?? shareCheck(value) } : {}),
    }),
    error: steps.error,
    onSubmit: ({ personId, startsOn, endsOn, share, chair }, forget) => {
      const parts = shareOf(share)
      const body = {
        startsOn,
        endsOn: orNull(endsOn),
        ...(isOwner && parts ? { shareNumerator: parts.numerator, shareDenominator: parts.denominator } : {}),
        ...(isOwner ? {} : { chair }),
      }
      steps.save(holder ? { id: holder.id } : { propertyId, personId }, body, done(forget))
    },
  })
  const { personId, personLabel, chair } = form.value
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={holder ? t(`properties:${kind}.editOf`, { name: holder.name }) : t(`properties:${kind}.add`)}
      closeLabel={t('common:close')}
    >
      <form className={classes.form} onSubmit={form.submit} noValidate>
        {holder ? null : (
          <PersonSelect
            autoFocus
            name="personId"
            label={t(`properties:${kind}.person`)}
            value={{ id: personId, label: personLabel }}
            error={form.errorOf('personId')}
            onChange={({ id, label }) => form.set({ personId: id, personLabel: label })}
          />
        )}
        <TextInput
          {...form.field('startsOn')}
          {...(holder ? { 'data-autofocus': true } : {})}
          type="date"
          label={t('properties:startsOn')}
          description={t('properties:startsOnHint')}
        />
        <TextInput
          {...form.field('endsOn')}
          type="date"
          label={optional(t('properties:endsOn'))}
          description={t('properties:endsOnHint')}
        />
        {isOwner ? (
          <TextInput {...form.field('share')} label={t('properties:owner.share')} description={t('properties:owner.shareHint')} />
        ) : (
          <Checkbox
            label={t('properties:board.chair')}
            checked={chair}
            onChange={(event) => form.set({ chair: event.currentTarget.checked })}
          />
        )}
        <ProblemAlert error={steps.error} />
        <div className={classes.foot}>
          <Button type="submit" loading={steps.isPending}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {holder ? (
            <Button variant="subtle" color="red" disabled={steps.isPending} onClick={() => steps.remove(holder.id, done(form.forget))}>
              {t('properties:removeEntry')}
            </Button>
          ) : null}
        </div>
      </form>
    </SideDrawer>
  )
}
