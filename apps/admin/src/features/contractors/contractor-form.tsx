import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import {
  channels,
  contractorKinds,
  locales,
  trades,
  type Channel,
  type ContractorKind,
  type Locale,
  type Trade,
} from '@treppenhaus/domain/master-data'
import { Segments } from '../../components/segments.tsx'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { useOptionalLabel } from '../../components/use-labels.ts'
import type { useRecordForm } from '../../components/use-record-form.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { paths } from '../../lib/paths.ts'
import { both, email, orNull, phone, required } from '../../lib/record-form.ts'
import { useContractor, useCreateContractor, useEditContractor, type Contractor } from './queries.ts'

const fieldsOf = (contractor: Contractor | undefined) => ({
  name: contractor?.name ?? '',
  kind: contractor?.kind ?? ('external' as ContractorKind),
  trades: contractor?.trades ?? ([] as Trade[]),
  contactName: contractor?.contactName ?? '',
  channel: contractor?.channel ?? ('email' as Channel),
  email: contractor?.email ?? '',
  phone: contractor?.phone ?? '',
  mobile: contractor?.mobile ?? '',
  fax: contractor?.fax ?? '',
  street: contractor?.street ?? '',
  postalCode: contractor?.postalCode ?? '',
  city: contractor?.city ?? '',
  locale: contractor?.locale ?? ('de' as Locale),
  emergencyService: contractor?.emergencyService ?? false,
  note: contractor?.note ?? '',
  propertyIds: contractor?.propertyIds ?? ([] as string[]),
})
type Fields = ReturnType<typeof fieldsOf>

/** The chosen channel needs its address. */
const checksOf = ({ channel }: Fields) => ({
  name: required,
  email: channel === 'email' ? both(required, email) : email,
  phone,
  mobile: channel === 'sms' ? both(required, phone) : phone,
  fax: channel === 'fax' ? both(required, phone) : phone,
})

const bodyOf = (fields: Fields) => ({
  ...fields,
  name: fields.name.trim(),
  contactName: fields.contactName.trim(),
  email: orNull(fields.email),
  phone: orNull(fields.phone),
  mobile: orNull(fields.mobile),
  fax: orNull(fields.fax),
})

export function NewContractorPage() {
  return <ContractorForm contractor={undefined} />
}

export function EditContractorPage() {
  const { id = '' } = useParams()
  const contractor = useContractor(id)
  return <Loaded query={contractor}>{(found) => <ContractorForm key={id} contractor={found} onReload={contractor.refetch} />}</Loaded>
}

function ContractorForm({ contractor, onReload }: { contractor: Contractor | undefined; onReload?: () => unknown }) {
  const { t } = useTranslation(['contractors', 'common'])
  const create = useCreateContractor()
  const edit = useEditContractor()
  const { form, page } = useRecordPage({
    draftKey: `contractor.${contractor?.id ?? 'new'}`,
    initial: fieldsOf(contractor),
    checks: checksOf,
    record: contractor,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: ({ id }) => paths.contractor(id),
    onReload,
  })
  return (
    <FormPage
      title={contractor ? t('contractors:edit') : t('contractors:new')}
      back={
        contractor
          ? { to: paths.contractor(contractor.id), label: contractor.name }
          : { to: paths.contractors, label: t('contractors:title') }
      }
      {...page}
    >
      <ContractorFields form={form} />
    </FormPage>
  )
}

function ContractorFields({ form }: { form: ReturnType<typeof useRecordForm<Fields>> }) {
  const { t } = useTranslation(['contractors', 'words', 'common'])
  const optional = useOptionalLabel()
  const properties = usePropertyOptions()
  const label = (name: keyof Fields) => t(`contractors:field.${name}`)
  const { value } = form
  const mark = (name: 'email' | 'mobile' | 'fax', channel: Channel) => (value.channel === channel ? label(name) : optional(label(name)))
  return (
    <>
      <TextInput {...form.field('name')} label={label('name')} maxLength={160} autoComplete="off" />
      <Segments
        legend={label('kind')}
        options={contractorKinds.map((kind) => ({ value: kind, label: t(`contractors:kind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => form.set({ kind })}
      />
      <AppMultiSelect
        label={label('trades')}
        data={trades.map((trade) => ({ value: trade, label: t(`words:trade.${trade}`) }))}
        value={value.trades}
        clearButtonProps={{ 'aria-label': t('common:remove') }}
        onChange={(chosen) => form.set({ trades: trades.filter((trade) => chosen.includes(trade)) })}
      />
      <Segments
        legend={label('channel')}
        options={channels.map((channel) => ({ value: channel, label: t(`words:channel.${channel}`) }))}
        value={value.channel}
        onChange={(channel) => form.set({ channel })}
      />
      <Pair>
        <TextInput {...form.field('email')} label={mark('email', 'email')} type="email" maxLength={254} autoComplete="off" />
        <TextInput {...form.field('contactName')} label={optional(label('contactName'))} maxLength={120} autoComplete="off" />
        <TextInput {...form.field('phone')} label={optional(label('phone'))} type="tel" maxLength={40} autoComplete="off" />
        <TextInput {...form.field('mobile')} label={mark('mobile', 'sms')} type="tel" maxLength={40} autoComplete="off" />
        <TextInput {...form.field('fax')} label={mark('fax', 'fax')} type="tel" maxLength={40} autoComplete="off" />
      </Pair>
      <TextInput {...form.field('street')} label={optional(label('street'))} maxLength={120} autoComplete="off" />
      <Pair>
        <TextInput {...form.field('postalCode')} label={optional(label('postalCode'))} maxLength={10} autoComplete="off" />
        <TextInput {...form.field('city')} label={optional(label('city'))} maxLength={120} autoComplete="off" />
      </Pair>
      <Segments
        legend={label('locale')}
        options={locales.map((locale) => ({ value: locale, label: t(`words:language.${locale}`) }))}
        value={value.locale}
        onChange={(locale) => form.set({ locale })}
      />
      <Checkbox
        label={label('emergencyService')}
        checked={value.emergencyService}
        onChange={(event) => form.set({ emergencyService: event.currentTarget.checked })}
      />
      <AppMultiSelect
        label={optional(t('contractors:field.properties'))}
        description={t('contractors:propertiesHint')}
        searchable
        data={properties}
        value={value.propertyIds}
        clearButtonProps={{ 'aria-label': t('common:remove') }}
        onChange={(propertyIds) => form.set({ propertyIds })}
      />
      <Textarea {...form.field('note')} label={optional(label('note'))} autosize minRows={3} maxRows={12} maxLength={4000} />
    </>
  )
}
