import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { audiences, type Audience } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { Segments } from '../../components/segments.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import type { useRecordForm } from '../../components/use-record-form.ts'
import { ClaimRoles, type ClaimRole } from './claim-roles.tsx'

export interface Fields {
  audience: Audience
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  enabled: boolean
  createsStaff: boolean
  claim: string
  claimRoles: ClaimRole[]
}

interface ProviderFieldsProps {
  form: ReturnType<typeof useRecordForm<Fields>>
  isNew: boolean
  hasSecret: boolean
}

/** What the provider needs to know, and who gets in by it. */
export function ProviderFields({ form, isNew, hasSecret }: ProviderFieldsProps) {
  const { t } = useTranslation('single-sign-on')
  const optional = useOptionalLabel()
  const { value } = form
  return (
    <>
      {isNew ? (
        <Segments
          legend={t('field.audience')}
          options={audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
          value={value.audience}
          onChange={(audience) => form.set({ audience, ...(audience !== 'staff' && { createsStaff: false }) })}
        />
      ) : null}
      <TextInput {...form.field('name')} label={t('field.name')} description={t('hint.name')} maxLength={80} autoComplete="off" />
      <TextInput
        {...form.field('issuer')}
        label={t('field.issuer')}
        description={t('hint.issuer')}
        type="url"
        maxLength={500}
        autoComplete="off"
      />
      <TextInput {...form.field('clientId')} label={t('field.clientId')} maxLength={200} autoComplete="off" />
      <PasswordInput
        {...form.field('clientSecret')}
        label={optional(t('field.clientSecret'))}
        description={hasSecret ? t('hint.secretKept') : t('hint.secret')}
        maxLength={500}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('showSecret') }}
      />
      {value.audience === 'staff' ? <StaffByClaim form={form} /> : null}
      <Checkbox
        label={t('field.enabled')}
        description={t('hint.enabled')}
        checked={value.enabled}
        onChange={(event) => form.set({ enabled: event.currentTarget.checked })}
      />
    </>
  )
}

function StaffByClaim({ form }: Pick<ProviderFieldsProps, 'form'>) {
  const { t } = useTranslation('single-sign-on')
  const { value } = form
  return (
    <>
      <Checkbox
        label={t('field.createsStaff')}
        description={t('hint.createsStaff')}
        checked={value.createsStaff}
        onChange={(event) => form.set({ createsStaff: event.currentTarget.checked })}
      />
      {value.createsStaff ? (
        <>
          <TextInput {...form.field('claim')} label={t('field.claim')} description={t('hint.claim')} maxLength={200} autoComplete="off" />
          <ClaimRoles rows={value.claimRoles} onChange={(claimRoles) => form.set({ claimRoles })} />
        </>
      ) : null}
    </>
  )
}
