import { Anchor, Button } from '@mantine/core'
import { Elevation } from '@treppenhaus/ui/elevation'
import { Notice } from '@treppenhaus/ui/notice'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { useCustomFacts } from '../../components/use-custom-facts.ts'
import { DataPage } from '../../components/data-page.tsx'
import { FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PlannedChanges } from '../../components/planned-changes.tsx'
import { RecordHistory } from '../../components/record-history.tsx'
import { RecordPhotos } from '../../components/record-photos.tsx'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { etagOf } from '../../lib/etag.ts'
import { formatArea, formatMoney, formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { UnitHistory } from './history.tsx'
import { Occupants } from './occupants.tsx'
import { ParticipationSection } from './participation-section.tsx'
import { UnitRegistrations } from './unit-registrations.tsx'
import { useEditUnit, useHouseOf, useUnit, type Property, type Unit } from './queries.ts'

/** One unit: where it is, how large, who lives there and who owns it, now and over time. */
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
  const params = { path: { id: unit.id }, header: { 'if-match': etagOf(unit.version) } }
  const isCondominium = house?.managementType === 'condominium'
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
            label={places.unit({ floor: unit.floor, position: unit.position, unitsPerFloor })}
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
      <UnitFacts unit={unit} house={house} />
      <PlannedChanges kind="unit" id={unit.id} mayWrite={mayWrite} />
      {isCondominium && unit.shareNumerator === null && !unit.archived ? <Notice kind="caution">{t('units:noShare')}</Notice> : null}
      {isCondominium ? <UnitRegistrations unit={unit} /> : null}
      <Occupants kind="tenancy" unit={unit} />
      {isCondominium || unit.ownerships.length > 0 ? <Occupants kind="ownership" unit={unit} /> : null}
      <ParticipationSection unit={unit} />
      <UnitHistory unit={unit} />
      <RecordPhotos of="units" id={unit.id} />
      <RecordHistory kind="unit" id={unit.id} />
    </DataPage>
  )
}

function UnitFacts({ unit, house }: { unit: Unit; house: Property | undefined }) {
  const { t } = useTranslation('units')
  const places = usePlaceWords()
  const own = useCustomFacts('unit', unit.custom)
  const mayTickets = useMay('tickets.read')
  const place = places.unit({ floor: unit.floor, position: unit.position, unitsPerFloor: house?.unitsPerFloor ?? null })
  const { targetRent, targetAncillary, targetHeating } = unit
  const money = (cents: number | null) => (cents === null ? null : formatMoney(cents))
  const rents = [targetRent, targetAncillary, targetHeating].filter((cents) => cents !== null)
  return (
    <FactList
      facts={[
        [t('field.label'), unit.label],
        [t('place'), place],
        [t('field.building'), [unit.buildingName, unit.entranceName].filter(Boolean).join(', ')],
        [t('field.rooms'), unit.rooms === null ? null : formatNumber(unit.rooms)],
        [t('areaTitle'), unit.areaM2 === null ? null : t('area', { area: formatArea(unit.areaM2) })],
        [
          t('share'),
          unit.shareNumerator === null || unit.shareDenominator === null
            ? null
            : t('shareValue', { numerator: formatNumber(unit.shareNumerator), denominator: formatNumber(unit.shareDenominator) }),
        ],
        [t('field.targetRent'), money(targetRent)],
        [t('field.targetAncillary'), money(targetAncillary)],
        [t('field.targetHeating'), money(targetHeating)],
        [t('targetTotal'), rents.length > 1 ? formatMoney(rents.reduce((sum, cents) => sum + cents, 0)) : null],
        ...own,
        [t('field.note'), unit.note],
        [t('field.externalId'), unit.externalId],
        [
          t('tickets'),
          mayTickets && house ? (
            <Anchor component={Link} to={`${paths.tickets}?view=all&property=${house.id}&q=${encodeURIComponent(unit.number)}`}>
              {t('showTickets')}
            </Anchor>
          ) : null,
        ],
      ]}
    />
  )
}
