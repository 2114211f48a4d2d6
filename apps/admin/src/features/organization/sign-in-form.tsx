import { Switch } from '@mantine/core'
import { audiences, type Audience } from '@treppenhaus/domain/master-data'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import classes from './organization.module.css'
import { type Settings, useEditSettings } from './queries.ts'

type Change = Pick<Settings, 'staffSecondFactor'> | Pick<Settings, 'passwordAudiences'>

/** How strong a log-in must be, and who may use a password at all. What makes it harder for people asks first. */
export function SignInForm({ settings, readOnly }: { settings: Settings; readOnly: boolean }) {
  const { t } = useTranslation(['organization', 'common'])
  const toast = useToast()
  const edit = useEditSettings()
  const [asked, setAsked] = useState<{ change: Change; question: 'factor' | 'password' }>()
  const { staffSecondFactor, passwordAudiences, providerAudiences } = settings
  const save = (body: Change) =>
    edit.mutate(
      { body },
      {
        onSuccess: () => toast.done(t('common:saved')),
        onSettled: () => setAsked(undefined),
      },
    )
  const switchPassword = (audience: Audience, on: boolean) => {
    const change = { passwordAudiences: audiences.filter((each) => (each === audience ? on : passwordAudiences.includes(each))) }
    if (on) save(change)
    else setAsked({ change, question: 'password' })
  }
  return (
    <DataSection title={t('organization:signIn.title')}>
      <div className={classes.form}>
        <Switch
          label={t('organization:signIn.factor')}
          description={t('organization:signIn.factorHint')}
          checked={staffSecondFactor}
          disabled={readOnly || edit.isPending}
          onChange={({ currentTarget: { checked } }) =>
            checked ? setAsked({ change: { staffSecondFactor: true }, question: 'factor' }) : save({ staffSecondFactor: false })
          }
        />
        <fieldset className={classes.group}>
          <legend>{t('organization:signIn.passwords')}</legend>
          {audiences.map((audience) => {
            const allowed = passwordAudiences.includes(audience)
            const provided = providerAudiences.includes(audience)
            return (
              <Switch
                key={audience}
                label={t(`organization:signIn.audience.${audience}`)}
                description={t(provided ? 'organization:signIn.provided' : 'organization:signIn.notProvided')}
                checked={allowed}
                disabled={readOnly || edit.isPending || (allowed && !provided)}
                onChange={(event) => switchPassword(audience, event.currentTarget.checked)}
              />
            )
          })}
        </fieldset>
        <ProblemAlert error={edit.error} />
      </div>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onConfirm={() => asked && save(asked.change)}
        title={t(`organization:signIn.ask.${asked?.question ?? 'factor'}.title`)}
        confirmLabel={t(`organization:signIn.ask.${asked?.question ?? 'factor'}.act`)}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        busy={edit.isPending}
      >
        <p>{t(`organization:signIn.ask.${asked?.question ?? 'factor'}.text`)}</p>
      </ConfirmDialog>
    </DataSection>
  )
}
