import { TextInput } from '@mantine/core'
import { energyCertificates, energyClasses, energySources } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AppSelect } from '../../components/app-select.tsx'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { paths } from '../../lib/paths.ts'
import { decimal, numberOf, orNull, required, textOf, whole, wholeOf } from '../../lib/record-form.ts'
import { useBuilding, useCreateBuilding, useEditBuilding, useHouse, type Building, type Property } from './queries.ts'
import classes from './buildings.module.css'

const fieldsOf = (building: Building | undefined) => ({
  name: building?.name ?? '',
  street: building?.street ?? '',
  houseNumber: building?.houseNumber ?? '',
  postalCode: building?.postalCode ?? '',
  city: building?.city ?? '',
  floors: textOf(building?.floors ?? null),
  builtIn: textOf(building?.builtIn ?? null),
  energyCertificate: building?.energyCertificate ?? '',
  energyValue: textOf(building?.energyValue ?? null).replace('.', ','),
  energyClass: building?.energyClass ?? '',
  energySource: building?.energySource ?? '',
  energyValidUntil: building?.energyValidUntil ?? '',
  externalId: building?.externalId ?? '',
})
type Fields = ReturnType<typeof fieldsOf>

const checks = { name: required, floors: whole(1, 60), builtIn: whole(1100, 2200), energyValue: decimal }

const oneOf = <T extends string>(all: readonly T[], value: string): T | null => all.find((one) => one === value) ?? null

const bodyOf = (fields: Fields) => ({
  name: fields.name.trim(),
  street: fields.street.trim(),
  houseNumber: fields.houseNumber.trim(),
  postalCode: fields.postalCode.trim(),
  city: fields.city.trim(),
  floors: wholeOf(fields.floors),
  builtIn: wholeOf(fields.builtIn),
  energyCertificate: oneOf(energyCertificates, fields.energyCertificate),
  energyValue: numberOf(fields.energyValue),
  energyClass: oneOf(energyClasses, fields.energyClass),
  energySource: oneOf(energySources, fields.energySource),
  energyValidUntil: orNull(fields.energyValidUntil),
  externalId: orNull(fields.externalId),
})

export function NewBuildingPage() {
  const { id = '' } = useParams()
  const house = useHouse(id)
  return <Loaded query={house}>{(property) => <BuildingForm property={property} building={undefined} />}</Loaded>
}

export function EditBuildingPage() {
  const { id = '' } = useParams()
  const building = useBuilding(id)
  const house = useHouse(building.data?.propertyId)
  return (
    <Loaded query={building}>
      {(found) => (
        <Loaded query={house}>
          {(property) => <BuildingForm key={id} property={property} building={found} onReload={building.refetch} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface BuildingFormProps {
  property: Property
  building: Building | undefined
  onReload?: () => unknown
}

function BuildingForm({ property, building, onReload }: BuildingFormProps) {
  const { t } = useTranslation(['buildings', 'common'])
  const optional = useOptionalLabel()
  const create = useCreateBuilding()
  const edit = useEditBuilding()
  const { form, page } = useRecordPage({
    draftKey: building ? `building.${building.id}` : `property.${property.id}.building`,
    initial: fieldsOf(building),
    checks,
    record: building,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: { propertyId: property.id, ...bodyOf(fields) } }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: () => paths.propertyBuildings(property.id),
    onReload,
  })
  const text = (name: 'street' | 'houseNumber' | 'postalCode' | 'city', longest: number) => (
    <TextInput {...form.field(name)} label={optional(t(`buildings:field.${name}`))} maxLength={longest} autoComplete="off" />
  )
  const choice = (name: 'energyCertificate' | 'energyClass' | 'energySource', data: { value: string; label: string }[]) => (
    <AppSelect
      data-field={name}
      label={optional(t(`buildings:field.${name}`))}
      data={data}
      value={form.value[name] || null}
      clearable
      clearButtonProps={{ 'aria-label': t('common:remove') }}
      error={form.errorOf(name)}
      onChange={(value) => form.set({ [name]: value ?? '' })}
    />
  )
  return (
    <FormPage
      title={building ? t('buildings:edit') : t('buildings:new')}
      back={{ to: paths.propertyBuildings(property.id), label: `${property.street} ${property.houseNumber}` }}
      {...page}
    >
      <TextInput
        {...form.field('name')}
        label={t('buildings:field.name')}
        description={t('buildings:nameHint')}
        maxLength={120}
        autoComplete="off"
      />
      <fieldset className={classes.group}>
        <legend>{t('buildings:ownAddress')}</legend>
        <Pair>
          {text('street', 120)}
          {text('houseNumber', 20)}
          {text('postalCode', 10)}
          {text('city', 120)}
        </Pair>
      </fieldset>
      <Pair>
        <TextInput {...form.field('floors')} label={optional(t('buildings:field.floors'))} inputMode="numeric" />
        <TextInput {...form.field('builtIn')} label={optional(t('buildings:field.builtIn'))} inputMode="numeric" />
      </Pair>
      <fieldset className={classes.group}>
        <legend>{t('buildings:energy')}</legend>
        <Pair>
          {choice(
            'energyCertificate',
            energyCertificates.map((value) => ({ value, label: t(`buildings:certificate.${value}`) })),
          )}
          {choice(
            'energyClass',
            energyClasses.map((value) => ({ value, label: value })),
          )}
          <TextInput
            {...form.field('energyValue')}
            label={optional(t('buildings:field.energyValue'))}
            description={t('buildings:energyValueHint')}
            inputMode="decimal"
          />
          {choice(
            'energySource',
            energySources.map((value) => ({ value, label: t(`buildings:source.${value}`) })),
          )}
          <TextInput {...form.field('energyValidUntil')} type="date" label={optional(t('buildings:field.energyValidUntil'))} />
        </Pair>
      </fieldset>
      <TextInput
        {...form.field('externalId')}
        label={optional(t('buildings:field.externalId'))}
        description={t('buildings:externalIdHint')}
        maxLength={120}
        autoComplete="off"
      />
    </FormPage>
  )
}
