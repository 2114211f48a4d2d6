import { TextInput } from '@mantine/core'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'

export type Building = Schemas['Building']

interface PlaceForm {
  value: { buildingId: string; entranceId: string }
  set: (change: { buildingId?: string; entranceId?: string }) => void
  field: (name: 'floor' | 'position') => object
  errorOf: (name: 'buildingId' | 'entranceId') => string | undefined
}

/** Building, entrance, floor and position of a unit; what the house does not have is not asked. */
export function UnitPlaceFields({ form, buildings }: { form: PlaceForm; buildings: readonly Building[] }) {
  const { t } = useTranslation(['units', 'common'])
  const optional = useOptionalLabel()
  const building = buildings.find(({ id }) => id === form.value.buildingId)
  const clear = { 'aria-label': t('common:remove') }
  return (
    <>
      {buildings.length > 0 ? (
        <AppSelect
          data-field="buildingId"
          label={optional(t('units:field.buildingId'))}
          data={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value.buildingId || null}
          clearable
          clearButtonProps={clear}
          error={form.errorOf('buildingId')}
          onChange={(id) => form.set({ buildingId: id ?? '', entranceId: '' })}
        />
      ) : null}
      {building && building.entrances.length > 0 ? (
        <AppSelect
          data-field="entranceId"
          label={optional(t('units:field.entranceId'))}
          data={building.entrances.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value.entranceId || null}
          clearable
          clearButtonProps={clear}
          error={form.errorOf('entranceId')}
          onChange={(id) => form.set({ entranceId: id ?? '' })}
        />
      ) : null}
      <TextInput {...form.field('floor')} label={optional(t('units:field.floor'))} description={t('units:floorHint')} />
      <TextInput
        {...form.field('position')}
        label={optional(t('units:field.position'))}
        description={t('units:positionHint')}
        inputMode="numeric"
      />
    </>
  )
}
