import { Button, TextInput } from '@mantine/core'
import { locales, salutations, type Locale, type Salutation } from '@treppenhaus/domain/master-data'
import { ChoiceTiles } from '@treppenhaus/ui/choice-tiles'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import type { LettableUnit, TenantRegistration } from '../../components/tenant-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import type { TenantField } from '../../lib/tenant.ts'
import classes from './tenants.module.css'
import { useTenantForm } from './use-tenant-form.ts'

const languages: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

interface TenantFormProps {
  tenant: TenantRegistration | undefined
  units: readonly LettableUnit[]
}

/** Who moves in where, from when. */
export function TenantForm({ tenant, units }: TenantFormProps) {
  const { t } = useTranslation('tenants', { keyPrefix: 'form' })
  const problemText = useProblemText()
  const form = useTenantForm(tenant, units)
  const { fields, set, errors, problem, busy, submit, ref } = form
  const errorOf = (field: TenantField) =>
    errors[field] && t(`error.${field}.${errors[field]}`, { defaultValue: t(`error.${errors[field]}`) })
  const input = (field: 'firstName' | 'lastName' | 'email' | 'phone' | 'startsOn' | 'endsOn') => ({
    label: t(field),
    name: field,
    value: fields[field],
    error: errorOf(field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })
  const unit = units.find(({ unitId }) => unitId === fields.unitId)
  return (
    <form className={classes.form} onSubmit={submit} noValidate ref={ref}>
      {units.length > 1 && tenant === undefined ? (
        <ChoiceTiles
          legend={t('unit')}
          layout="row"
          choices={units.map(({ unitId, unitNumber, street, houseNumber }) => ({
            value: unitId,
            label: unitNumber,
            hint: `${street} ${houseNumber}`,
          }))}
          value={fields.unitId}
          onChange={(unitId) => set({ unitId })}
          error={errorOf('unitId')}
        />
      ) : (
        <p className={classes.where}>{unit ? t('where', { house: `${unit.street} ${unit.houseNumber}`, unit: unit.unitNumber }) : null}</p>
      )}
      <ChoiceTiles
        legend={t('salutation')}
        layout="compact"
        choices={salutations.map((value) => ({ value, label: t(`salutations.${value}`) }))}
        value={fields.salutation}
        onChange={(value) => set({ salutation: value as Salutation })}
      />
      <TextInput {...input('firstName')} maxLength={80} autoComplete="off" />
      <TextInput {...input('lastName')} maxLength={80} autoComplete="off" required withAsterisk={false} />
      <TextInput {...input('email')} type="email" inputMode="email" maxLength={254} description={t('emailHint')} autoComplete="off" />
      <TextInput {...input('phone')} type="tel" inputMode="tel" maxLength={40} description={t('voluntary')} autoComplete="off" />
      <TextInput {...input('startsOn')} type="date" required withAsterisk={false} />
      <TextInput {...input('endsOn')} type="date" min={fields.startsOn} description={t('endsOnHint')} />
      <ChoiceTiles
        legend={t('locale')}
        layout="compact"
        choices={locales.map((value) => ({ value, label: languages[value] }))}
        value={fields.locale}
        onChange={(value) => set({ locale: value as Locale })}
      />
      <Notice>{t(unit?.tenantRegistration === 'automatic' ? 'nextAutomatic' : 'nextConfirmed')}</Notice>
      {problem === null ? null : <InlineError>{problemText(problem)}</InlineError>}
      <Button type="submit" fullWidth loading={busy}>
        {t(tenant === undefined ? 'send' : 'save')}
      </Button>
    </form>
  )
}
