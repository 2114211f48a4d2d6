import { Button, TextInput } from '@mantine/core'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { Pair } from '../../components/form-page.tsx'
import { useColleagueOptions } from '../../components/options-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { required } from '../../lib/record-form.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { useCreateSubstitution } from './queries.ts'
import classes from './substitutions.module.css'

/** One's own absence, or a colleague's for who administers the team. */
export function SubstitutionDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['substitutions', 'common'])
  const me = useMe()
  const forOthers = useMay('staff.write')
  const colleagues = useColleagueOptions()
  const create = useCreateSubstitution()
  const toast = useToast()
  const form = useRecordForm({
    draftKey: 'substitution.new',
    initial: { staffId: me.staffId ?? '', substituteId: '', startsOn: '', endsOn: '' },
    checks: ({ startsOn }) => ({
      staffId: required,
      substituteId: required,
      startsOn: required,
      endsOn: (value) =>
        value === '' ? { key: 'required' } : startsOn !== '' && value < startsOn ? { key: 'endsBeforeStart' } : undefined,
    }),
    error: create.error,
    onSubmit: (body, forget) =>
      create.mutate(
        { body },
        {
          onSuccess: () => {
            forget()
            toast.done(t('substitutions:created'))
            onClose()
          },
        },
      ),
  })
  const { staffId, substituteId } = form.value
  return (
    <SideDrawer opened onClose={onClose} title={t('substitutions:new')} closeLabel={t('common:close')}>
      <form className={classes.form} onSubmit={form.submit} noValidate>
        {forOthers ? (
          <AppSelect
            data-field="staffId"
            label={t('substitutions:absent')}
            searchable
            data={colleagues}
            value={staffId || null}
            error={form.errorOf('staffId')}
            onChange={(value) => form.set({ staffId: value ?? '' })}
          />
        ) : null}
        <AppSelect
          data-field="substituteId"
          data-autofocus
          label={t('substitutions:substitute')}
          placeholder={t('common:choose')}
          searchable
          data={colleagues.filter(({ value }) => value !== staffId)}
          value={substituteId || null}
          error={form.errorOf('substituteId')}
          onChange={(value) => form.set({ substituteId: value ?? '' })}
        />
        <Pair>
          <TextInput {...form.field('startsOn')} type="date" label={t('substitutions:startsOn')} />
          <TextInput {...form.field('endsOn')} type="date" label={t('substitutions:endsOn')} />
        </Pair>
        <p className={classes.text}>{t('substitutions:what')}</p>
        <ProblemAlert error={create.error} />
        <div className={classes.foot}>
          <Button type="submit" loading={create.isPending}>
            {t('substitutions:submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
