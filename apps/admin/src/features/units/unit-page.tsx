import { Button } from '@mantine/core'
import { Elevation } from '@treppenhaus/ui/elevation'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { etagOf } from '../../lib/etag.ts'
import { formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { Occupants } from './occupants.tsx'
import { UnitRegistrations } from './unit-registrations.tsx'
import { useEditUnit, useHouseOf, useUnit, type Unit } from './queries.ts'

/** One unit: where it is, how large, who lives there and who owns it. */
export function UnitPage() {
  const { id = '' } = useParams()
  const unit = useUnit(id)
  return <Loaded query={unit}>{(found) => <Details unit={found} />}</Loaded>
}

function Details({ unit }: { unit: Unit }) {
  const { t } = useTranslation(['units', 'words', 'common'])
  const places = usePlaceWords()
  const house = useHouseOf(unit.propertyId).data
  const mayWrite = useMay('properties.write')
  const edit = useEditUnit()
  const unitsPerFloor = house?.unitsPerFloor ?? null
  const where = places.unit({ floor: unit.floor, position: unit.position, unitsPerFloor })
  const params = { path: { id: unit.id }, header: { 'if-match': etagOf(unit.version) } }
  return (
    <DataPage
      title={unit.number}
      meta={unit.archived ? t('common:archived') : t(`words:unitKind.${unit.kind}`)}
      sign={
        house ? (
          <Elevation
            floors={house.floors}
            unitsPerFloor={unitsPerFloor}
            lit={unit.floor !== null && unit.position !== null ? [{ floor: unit.floor, position: unit.position }] : []}
            label={where}
            height={56}
          />
        ) : undefined
      }
      back={house ? { to: paths.property(house.id), label: `${house.street} ${house.houseNumber}` } : undefined}
      actions={
        mayWrite ? (
          <>
            <ArchiveButton
              archived={unit.archived}
              isPending={edit.isPending}
              onChange={(archived, callbacks) => edit.mutate({ params, body: { archived } }, callbacks)}
            />
            <Button component={Link} to={paths.editUnit(unit.id)} variant="default" leftSection={<IconPencil aria-hidden="true" />}>
              {t('common:edit')}
            </Button>
          </>
        ) : null
      }
    >
      <FactList
        facts={[
          [t('units:place'), where],
          [t('units:field.rooms'), unit.rooms === null ? null : formatNumber(unit.rooms)],
          [t('units:field.areaM2'), unit.areaM2 === null ? null : t('units:area', { area: formatNumber(unit.areaM2) })],
          [
            t('units:share'),
            unit.shareNumerator === null || unit.shareDenominator === null
              ? null
              : t('units:shareValue', { numerator: formatNumber(unit.shareNumerator), denominator: formatNumber(unit.shareDenominator) }),
          ],
        ]}
      />
      {house?.managementType === 'condominium' ? <UnitRegistrations unit={unit} /> : null}
      <Occupants kind="tenancy" unit={unit} people={unit.tenancies} />
      {house?.managementType === 'condominium' || unit.ownerships.length > 0 ? (
        <Occupants kind="ownership" unit={unit} people={unit.ownerships} />
      ) : null}
    </DataPage>
  )
}
