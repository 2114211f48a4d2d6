import { TextInput } from '@mantine/core'
import { AppSelect } from '../../components/app-select.tsx'
import { unitKinds, type UnitKind } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { paths } from '../../lib/paths.ts'
import { decimal, numberOf, required, textOf, whole, wholeOf } from '../../lib/record-form.ts'
import { useCreateUnit, useEditUnit, useHouseOf, useUnit, type Property, type Unit } from './queries.ts'

const comma = (value: number | null) => textOf(value).replace('.', ',')

const fieldsOf = (unit: Unit | undefined) => ({
  number: unit?.number ?? '',
  kind: unit?.kind ?? ('flat' as UnitKind),
  floor: textOf(unit?.floor ?? null),
  position: textOf(unit?.position ?? null),
  rooms: comma(unit?.rooms ?? null),
  areaM2: comma(unit?.areaM2 ?? null),
  shareNumerator: textOf(unit?.shareNumerator ?? null),
  shareDenominator: textOf(unit?.shareDenominator ?? null),
})
type Fields = ReturnType<typeof fieldsOf>

const checks = {
  number: required,
  floor: whole(-5, 60),
  position: whole(1, 20),
  rooms: decimal,
  areaM2: decimal,
  shareNumerator: whole(0, 1_000_000_000),
  shareDenominator: whole(1, 1_000_000_000),
}

const bodyOf = (fields: Fields) => ({
  number: fields.number.trim(),
  kind: fields.kind,
  floor: wholeOf(fields.floor),
  position: wholeOf(fields.position),
  rooms: numberOf(fields.rooms),
  areaM2: numberOf(fields.areaM2),
  shareNumerator: wholeOf(fields.shareNumerator),
  shareDenominator: wholeOf(fields.shareDenominator),
})

export function NewUnitPage() {
  const { id = '' } = useParams()
  const house = useHouseOf(id)
  return <Loaded query={house}>{(found) => <UnitForm property={found} unit={undefined} />}</Loaded>
}

export function EditUnitPage() {
  const { id = '' } = useParams()
  const unit = useUnit(id)
  const house = useHouseOf(unit.data?.propertyId)
  return (
    <Loaded query={unit}>
      {(found) => (
        <Loaded query={house}>{(property) => <UnitForm key={id} property={property} unit={found} onReload={unit.refetch} />}</Loaded>
      )}
    </Loaded>
  )
}

interface UnitFormProps {
  property: Property
  unit: Unit | undefined
  onReload?: () => unknown
}

function UnitForm({ property, unit, onReload }: UnitFormProps) {
  const { t } = useTranslation(['units', 'words', 'common'])
  const optional = useOptionalLabel()
  const create = useCreateUnit()
  const edit = useEditUnit()
  const { form, page } = useRecordPage({
    draftKey: unit ? `unit.${unit.id}` : `property.${property.id}.unit`,
    initial: fieldsOf(unit),
    checks,
    record: unit,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: { propertyId: property.id, ...bodyOf(fields) } }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: ({ id }) => paths.unit(id),
    onReload,
  })
  const label = (name: keyof Fields) => t(`units:field.${name}`)
  return (
    <FormPage
      title={unit ? t('units:edit') : t('units:new')}
      back={
        unit
          ? { to: paths.unit(unit.id), label: unit.number }
          : { to: paths.property(property.id), label: `${property.street} ${property.houseNumber}` }
      }
      {...page}
    >
      <Pair>
        <TextInput {...form.field('number')} label={label('number')} maxLength={40} />
        <AppSelect
          label={label('kind')}
          data={unitKinds.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))}
          value={form.value.kind}
          allowDeselect={false}
          onChange={(value) => form.set({ kind: unitKinds.find((kind) => kind === value) ?? 'flat' })}
        />
        <TextInput {...form.field('floor')} label={optional(label('floor'))} description={t('units:floorHint')} />
        <TextInput
          {...form.field('position')}
          label={optional(label('position'))}
          description={t('units:positionHint')}
          inputMode="numeric"
        />
        <TextInput {...form.field('rooms')} label={optional(label('rooms'))} inputMode="decimal" />
        <TextInput {...form.field('areaM2')} label={optional(label('areaM2'))} inputMode="decimal" />
        <TextInput {...form.field('shareNumerator')} label={optional(label('shareNumerator'))} inputMode="numeric" />
        <TextInput {...form.field('shareDenominator')} label={optional(label('shareDenominator'))} inputMode="numeric" />
      </Pair>
    </FormPage>
  )
}
