import { Textarea, TextInput } from '@mantine/core'
import { managementTypes, type ManagementType } from '@treppenhaus/domain/master-data'
import { Segments } from '../../components/segments.tsx'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useCustomFields } from '../../components/custom-field-queries.ts'
import { CustomInputs } from '../../components/custom-inputs.tsx'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { usePlanOrEdit } from '../../components/use-plan-or-edit.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { atOnce, checkAppliesOn, WhenChoice } from '../../components/when-choice.tsx'
import { changedValues } from '../../lib/changed-values.ts'
import { customChecks, customTexts, customValues, type CustomField } from '../../lib/custom-values.ts'
import { paths } from '../../lib/paths.ts'
import { both, orNull, phone, postalCode, required, textOf, whole, wholeOf } from '../../lib/record-form.ts'
import { useCreateProperty, useEditProperty, useProperty, type Property } from './queries.ts'

const fieldsOf = (property: Property | undefined, own: readonly CustomField[]) => ({
  number: property?.number ?? '',
  name: property?.name ?? '',
  managementType: property?.managementType ?? ('rental' as ManagementType),
  street: property?.street ?? '',
  houseNumber: property?.houseNumber ?? '',
  postalCode: property?.postalCode ?? '',
  city: property?.city ?? '',
  floors: textOf(property?.floors ?? null),
  unitsPerFloor: textOf(property?.unitsPerFloor ?? null),
  builtIn: textOf(property?.builtIn ?? null),
  emergencyPhone: property?.emergencyPhone ?? '',
  note: property?.note ?? '',
  externalId: property?.externalId ?? '',
  custom: customTexts(own, property?.custom),
  ...atOnce,
})
type Fields = ReturnType<typeof fieldsOf>

const checks = {
  number: required,
  street: required,
  houseNumber: required,
  postalCode: both(required, postalCode),
  city: required,
  floors: whole(1, 60),
  unitsPerFloor: whole(1, 20),
  builtIn: whole(1100, 2200),
  emergencyPhone: phone,
}

/** What can also be planned for a day. */
const mainOf = (fields: Fields) => ({
  number: fields.number.trim(),
  name: fields.name.trim(),
  managementType: fields.managementType,
  street: fields.street.trim(),
  houseNumber: fields.houseNumber.trim(),
  postalCode: fields.postalCode.trim(),
  city: fields.city.trim(),
  floors: wholeOf(fields.floors),
  unitsPerFloor: wholeOf(fields.unitsPerFloor),
  builtIn: wholeOf(fields.builtIn),
  emergencyPhone: orNull(fields.emergencyPhone),
  note: fields.note,
})

const bodyOf = (fields: Fields, own: readonly CustomField[]) => ({
  ...mainOf(fields),
  externalId: orNull(fields.externalId),
  custom: customValues(own, fields.custom),
})

export function NewPropertyPage() {
  const own = useCustomFields('property')
  return <Loaded query={own}>{(fields) => <PropertyForm property={undefined} own={fields} />}</Loaded>
}

export function EditPropertyPage() {
  const { id = '' } = useParams()
  const property = useProperty(id)
  const own = useCustomFields('property')
  return (
    <Loaded query={property}>
      {(found) => (
        <Loaded query={own}>{(fields) => <PropertyForm key={id} property={found} own={fields} onReload={property.refetch} />}</Loaded>
      )}
    </Loaded>
  )
}

interface PropertyFormProps {
  property: Property | undefined
  own: readonly CustomField[]
  onReload?: () => unknown
}

function PropertyForm({ property, own, onReload }: PropertyFormProps) {
  const { t } = useTranslation(['properties', 'words', 'common'])
  const optional = useOptionalLabel()
  const create = useCreateProperty()
  const edit = usePlanOrEdit('property', useEditProperty())
  const { form, page } = useRecordPage({
    draftKey: `property.${property?.id ?? 'new'}`,
    initial: fieldsOf(property, own),
    checks: (fields) => ({ ...(fields.when === 'day' && { appliesOn: checkAppliesOn }), ...checks, ...customChecks(own, fields.custom) }),
    record: property,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields, own) }, then),
    onEdit: (fields, params, then) => {
      if (fields.when === 'now') return edit.edit({ params, body: bodyOf(fields, own) }, then)
      if (property) edit.plan(property, fields.appliesOn, changedValues(property, mainOf(fields), customValues(own, fields.custom)), then)
    },
    pathOf: ({ id }) => paths.property(id),
    onReload,
  })
  const label = (name: Exclude<keyof Fields, 'when' | 'appliesOn'>) => t(`properties:field.${name}`)
  return (
    <FormPage
      title={property ? t('properties:edit') : t('properties:new')}
      back={
        property
          ? { to: paths.property(property.id), label: `${property.street} ${property.houseNumber}` }
          : { to: paths.properties, label: t('properties:title') }
      }
      {...page}
    >
      {property ? <WhenChoice value={form.value} error={form.errorOf('appliesOn')} onChange={form.set} /> : null}
      <Segments
        legend={label('managementType')}
        options={managementTypes.map((value) => ({ value, label: t(`words:managementType.${value}`) }))}
        value={form.value.managementType}
        onChange={(managementType) => form.set({ managementType })}
      />
      <TextInput {...form.field('number')} label={label('number')} description={t('properties:numberHint')} maxLength={40} />
      <TextInput
        {...form.field('name')}
        label={optional(label('name'))}
        description={t('properties:nameHint')}
        maxLength={120}
        autoComplete="off"
      />
      <Pair>
        <TextInput {...form.field('street')} label={label('street')} maxLength={120} autoComplete="off" />
        <TextInput {...form.field('houseNumber')} label={label('houseNumber')} maxLength={20} autoComplete="off" />
        <TextInput {...form.field('postalCode')} label={label('postalCode')} inputMode="numeric" maxLength={5} autoComplete="off" />
        <TextInput {...form.field('city')} label={label('city')} maxLength={120} autoComplete="off" />
        <TextInput
          {...form.field('floors')}
          label={optional(label('floors'))}
          description={t('properties:floorsHint')}
          inputMode="numeric"
        />
        <TextInput
          {...form.field('unitsPerFloor')}
          label={optional(label('unitsPerFloor'))}
          description={t('properties:unitsPerFloorHint')}
          inputMode="numeric"
        />
        <TextInput {...form.field('builtIn')} label={optional(label('builtIn'))} inputMode="numeric" />
        <TextInput
          {...form.field('emergencyPhone')}
          label={optional(label('emergencyPhone'))}
          type="tel"
          maxLength={40}
          autoComplete="off"
        />
      </Pair>
      <CustomInputs
        fields={own}
        values={form.value.custom}
        errorOf={(name) => form.errorOf(name as keyof Fields)}
        onChange={(custom) => form.set({ custom })}
      />
      <Textarea {...form.field('note')} label={optional(label('note'))} autosize minRows={3} maxRows={12} maxLength={4000} />
      {form.value.when === 'now' ? (
        <TextInput
          {...form.field('externalId')}
          label={optional(label('externalId'))}
          description={t('properties:externalIdHint')}
          maxLength={120}
          autoComplete="off"
        />
      ) : null}
    </FormPage>
  )
}
