import { Textarea, TextInput } from '@mantine/core'
import { unitKinds, type UnitKind } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AppSelect } from '../../components/app-select.tsx'
import { CustomInputs } from '../../components/custom-inputs.tsx'
import { useCustomFields } from '../../components/custom-field-queries.ts'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { usePlanOrEdit } from '../../components/use-plan-or-edit.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { atOnce, checkAppliesOn, WhenChoice } from '../../components/when-choice.tsx'
import { changedValues } from '../../lib/changed-values.ts'
import { customChecks, customTexts, customValues, type CustomField } from '../../lib/custom-values.ts'
import { moneyCheck, moneyText, centsOf } from '../../lib/money-text.ts'
import { paths } from '../../lib/paths.ts'
import { decimal, numberOf, orNull, required, textOf, whole, wholeOf } from '../../lib/record-form.ts'
import { shareCheck, shareOf, shareText } from '../../lib/share.ts'
import { useBuildingsOf, useCreateUnit, useEditUnit, useHouseOf, useUnit, type Property, type Unit } from './queries.ts'
import { UnitPlaceFields, type Building } from './unit-place-fields.tsx'

const comma = (value: number | null) => textOf(value).replace('.', ',')

const fieldsOf = (unit: Unit | undefined, own: readonly CustomField[]) => ({
  number: unit?.number ?? '',
  label: unit?.label ?? '',
  kind: unit?.kind ?? ('flat' as UnitKind),
  buildingId: unit?.buildingId ?? '',
  entranceId: unit?.entranceId ?? '',
  floor: textOf(unit?.floor ?? null),
  position: textOf(unit?.position ?? null),
  rooms: comma(unit?.rooms ?? null),
  areaM2: comma(unit?.areaM2 ?? null),
  shareNumerator: shareText(unit?.shareNumerator ?? null, unit?.shareDenominator ?? null),
  targetRent: moneyText(unit?.targetRent ?? null),
  targetAncillary: moneyText(unit?.targetAncillary ?? null),
  targetHeating: moneyText(unit?.targetHeating ?? null),
  note: unit?.note ?? '',
  externalId: unit?.externalId ?? '',
  custom: customTexts(own, unit?.custom),
  ...atOnce,
})
export type UnitFields = ReturnType<typeof fieldsOf>

const checks = {
  number: required,
  floor: whole(-5, 60),
  position: whole(1, 200),
  rooms: decimal,
  areaM2: decimal,
  shareNumerator: shareCheck,
  targetRent: moneyCheck,
  targetAncillary: moneyCheck,
  targetHeating: moneyCheck,
}

/** What can also be planned for a day: all but where the unit is and what others call it. */
function mainOf(fields: UnitFields) {
  const share = shareOf(fields.shareNumerator)
  return {
    number: fields.number.trim(),
    label: fields.label.trim(),
    kind: fields.kind,
    floor: wholeOf(fields.floor),
    position: wholeOf(fields.position),
    rooms: numberOf(fields.rooms),
    areaM2: numberOf(fields.areaM2),
    shareNumerator: share?.numerator ?? null,
    shareDenominator: share?.denominator ?? null,
    targetRent: centsOf(fields.targetRent),
    targetAncillary: centsOf(fields.targetAncillary),
    targetHeating: centsOf(fields.targetHeating),
    note: fields.note,
  }
}

const bodyOf = (fields: UnitFields, own: readonly CustomField[]) => ({
  ...mainOf(fields),
  buildingId: fields.buildingId || null,
  entranceId: fields.entranceId || null,
  externalId: orNull(fields.externalId),
  custom: customValues(own, fields.custom),
})

export function NewUnitPage() {
  const { id = '' } = useParams()
  return <UnitFormOf propertyId={id} unit={undefined} />
}

export function EditUnitPage() {
  const { id = '' } = useParams()
  const unit = useUnit(id)
  return (
    <Loaded query={unit}>{(found) => <UnitFormOf key={id} propertyId={found.propertyId} unit={found} onReload={unit.refetch} />}</Loaded>
  )
}

interface UnitFormOfProps {
  propertyId: string
  unit: Unit | undefined
  onReload?: () => unknown
}

function UnitFormOf({ propertyId, ...rest }: UnitFormOfProps) {
  const house = useHouseOf(propertyId)
  const buildings = useBuildingsOf(propertyId)
  const own = useCustomFields('unit')
  return (
    <Loaded query={house}>
      {(property) => (
        <Loaded query={buildings}>
          {({ items }) => (
            <Loaded query={own}>{(fields) => <UnitForm property={property} buildings={items} own={fields} {...rest} />}</Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface UnitFormProps extends Omit<UnitFormOfProps, 'propertyId'> {
  property: Property
  buildings: readonly Building[]
  own: readonly CustomField[]
}

function UnitForm({ property, buildings, own, unit, onReload }: UnitFormProps) {
  const { t } = useTranslation(['units', 'words', 'common'])
  const optional = useOptionalLabel()
  const create = useCreateUnit()
  const edit = usePlanOrEdit('unit', useEditUnit())
  const { form, page } = useRecordPage({
    draftKey: unit ? `unit.${unit.id}` : `property.${property.id}.unit`,
    initial: fieldsOf(unit, own),
    checks: (fields) => ({ ...(fields.when === 'day' && { appliesOn: checkAppliesOn }), ...checks, ...customChecks(own, fields.custom) }),
    record: unit,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: { propertyId: property.id, ...bodyOf(fields, own) } }, then),
    onEdit: (fields, params, then) => {
      if (fields.when === 'now') return edit.edit({ params, body: bodyOf(fields, own) }, then)
      if (unit) edit.plan(unit, fields.appliesOn, changedValues(unit, mainOf(fields), customValues(own, fields.custom)), then)
    },
    pathOf: ({ id }) => paths.unit(id),
    onReload,
  })
  const label = (name: Exclude<keyof UnitFields, 'when' | 'appliesOn'>) => t(`units:field.${name}`)
  const money = (name: 'targetRent' | 'targetAncillary' | 'targetHeating') => (
    <TextInput
      {...form.field(name)}
      label={optional(label(name))}
      inputMode="decimal"
      rightSection={<span aria-hidden="true">€</span>}
      autoComplete="off"
    />
  )
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
      {unit ? <WhenChoice value={form.value} error={form.errorOf('appliesOn')} onChange={form.set} /> : null}
      <Pair>
        <TextInput {...form.field('number')} label={label('number')} maxLength={40} />
        <AppSelect
          label={label('kind')}
          data={unitKinds.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))}
          value={form.value.kind}
          allowDeselect={false}
          onChange={(value) => form.set({ kind: unitKinds.find((kind) => kind === value) ?? 'flat' })}
        />
        <UnitPlaceFields form={form} buildings={form.value.when === 'now' ? buildings : []} />
        <TextInput {...form.field('rooms')} label={optional(label('rooms'))} inputMode="decimal" />
        <TextInput {...form.field('areaM2')} label={optional(label('areaM2'))} inputMode="decimal" />
        <TextInput {...form.field('shareNumerator')} label={optional(t('units:share'))} description={t('units:shareHint')} />
        {money('targetRent')}
        {money('targetAncillary')}
        {money('targetHeating')}
      </Pair>
      <TextInput {...form.field('label')} label={optional(label('label'))} description={t('units:labelHint')} maxLength={120} />
      <CustomInputs
        fields={own}
        values={form.value.custom}
        errorOf={(name) => form.errorOf(name as keyof UnitFields)}
        onChange={(custom) => form.set({ custom })}
      />
      <Textarea {...form.field('note')} label={optional(label('note'))} autosize minRows={3} maxRows={12} maxLength={4000} />
      {form.value.when === 'now' ? (
        <TextInput
          {...form.field('externalId')}
          label={optional(label('externalId'))}
          description={t('units:externalIdHint')}
          maxLength={120}
        />
      ) : null}
    </FormPage>
  )
}
