import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { Pair } from '../../components/form-page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { email, phone, required } from '../../lib/record-form.ts'
import classes from './organization.module.css'
import { type Settings, useEditSettings } from './queries.ts'

const fieldsOf = ({ name, street, postalCode, city, phone: number, emergencyPhone, email: address }: Settings) => ({
  name,
  street,
  postalCode,
  city,
  phone: number,
  emergencyPhone,
  email: address,
})
type Fields = ReturnType<typeof fieldsOf>

/** Name, address and how to reach the office: on letters, messages and every page. */
export function ContactForm({ settings, readOnly }: { settings: Settings; readOnly: boolean }) {
  const { t } = useTranslation(['organization', 'common'])
  const optional = useOptionalLabel()
  const toast = useToast()
  const edit = useEditSettings()
  const form = useRecordForm({
    draftKey: 'organization.contact',
    initial: fieldsOf(settings),
    checks: { name: required, phone, emergencyPhone: phone, email },
    error: edit.error,
    onSubmit: (fields, forget) => {
      const body = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value.trim()])) as Fields
      edit.mutate(
        { body },
        {
          onSuccess: () => {
            forget()
            toast.done(t('common:saved'))
          },
        },
      )
    },
  })
  const field = (name: keyof Fields) => ({ ...form.field(name), label: t(`organization:field.${name}`), readOnly, autoComplete: 'off' })
  const maybe = (name: keyof Fields) => ({ ...field(name), label: optional(t(`organization:field.${name}`)) })
  return (
    <DataSection title={t('organization:contact')}>
      <form className={classes.form} onSubmit={form.submit} noValidate>
        <TextInput {...field('name')} maxLength={160} />
        <TextInput {...maybe('street')} maxLength={120} />
        <Pair>
          <TextInput {...maybe('postalCode')} maxLength={10} />
          <TextInput {...maybe('city')} maxLength={120} />
          <TextInput {...maybe('phone')} type="tel" maxLength={40} />
          <TextInput {...maybe('emergencyPhone')} type="tel" maxLength={40} />
        </Pair>
        <TextInput {...maybe('email')} type="email" maxLength={254} />
        <ProblemAlert error={edit.error} />
        {readOnly ? null : (
          <div>
            <Button type="submit" loading={edit.isPending}>
              {t('common:save')}
            </Button>
          </div>
        )}
      </form>
    </DataSection>
  )
}
