import { TextInput } from '@mantine/core'
import { unitKinds, type UnitKind } from '@treppenhaus/domain/master-data'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { BulkDrawer } from '../../components/bulk-drawer.tsx'
import { Segments } from '../../components/segments.tsx'
import { useBulkSteps } from '../../components/use-bulk-steps.ts'
import { numberOf } from '../../lib/record-form.ts'
import type { BuildingPlan } from './unit-tree.ts'

interface UnitBulkDrawerProps {
  ids: string[]
  buildings: readonly BuildingPlan[] | undefined
  onDone: () => void
  onClose: () => void
}

type What = 'participation' | 'kind' | 'areaM2' | 'place'

/** One change of many units. */
export function UnitBulkDrawer({ ids, buildings, onDone, onClose }: UnitBulkDrawerProps) {
  const { t } = useTranslation(['bulk', 'units', 'words', 'errors'])
  const bulk = useBulkSteps('unit')
  const [what, setWhat] = useState<What>('participation')
  const [act, setAct] = useState<'start' | 'end'>('start')
  const [on, setOn] = useState('')
  const [kind, setKind] = useState<UnitKind>('flat')
  const [area, setArea] = useState('')
  const [place, setPlace] = useState<string | null>(null)
  const places = (buildings ?? []).flatMap(({ id, name, entrances }) => [
    { value: id, label: name },
    ...entrances.map((door) => ({ value: `${id}/${door.id}`, label: `${name}, ${door.name}` })),
  ])
  const areaM2 = numberOf(area)
  const [building = null, entrance = null] = place === null ? [] : place.split('/')
  const bodies = {
    participation: on === '' ? undefined : { participation: { act, on } },
    kind: { changes: { kind } },
    areaM2: areaM2 === null ? undefined : { changes: { areaM2 } },
    place: place === null ? undefined : { changes: { building, entrance } },
  }
  const body = bodies[what]
  const finish = () => {
    onClose()
    onDone()
  }
  return (
    <BulkDrawer
      title={t('bulk:units', { count: ids.length })}
      whats={[
        { value: 'participation', label: t('units:participation.title') },
        { value: 'kind', label: t('units:field.kind') },
        { value: 'areaM2', label: t('bulk:area') },
        ...(places.length > 0 ? [{ value: 'place' as const, label: t('units:field.building') }] : []),
      ]}
      what={what}
      onWhat={setWhat}
      onClose={onClose}
      onSave={() => body && bulk.start({ ids, ...body }, finish)}
      error={bulk.error}
      isPending={bulk.isPending}
      disabled={body === undefined}
    >
      {what === 'participation' ? (
        <>
          <Segments
            legend={t('units:participation.title')}
            options={[
              { value: 'start', label: t('bulk:participation.start') },
              { value: 'end', label: t('bulk:participation.end') },
            ]}
            value={act}
            onChange={setAct}
          />
          <TextInput
            type="date"
            label={t(act === 'start' ? 'bulk:participation.firstDay' : 'bulk:participation.lastDay')}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
        </>
      ) : null}
      {what === 'kind' ? (
        <Segments
          legend={t('units:field.kind')}
          options={unitKinds.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      ) : null}
      {what === 'areaM2' ? (
        <TextInput
          label={t('units:field.areaM2')}
          inputMode="decimal"
          value={area}
          error={area !== '' && areaM2 === null ? t('errors:field.decimal') : undefined}
          onChange={(event) => setArea(event.currentTarget.value)}
        />
      ) : null}
      {what === 'place' ? (
        <AppSelect label={t('units:field.building')} placeholder={t('bulk:choose')} data={places} value={place} onChange={setPlace} />
      ) : null}
    </BulkDrawer>
  )
}
