import { EmptyState } from '@treppenhaus/ui/empty-state'
import { Elevation } from '@treppenhaus/ui/elevation'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import classes from './properties.module.css'
import { useUnitsOf, type Property } from './queries.ts'

/** The units of a house from top to bottom, each with its light in the elevation. */
export function HouseUnits({ property }: { property: Property }) {
  const { t } = useTranslation(['properties', 'words'])
  const places = usePlaceWords()
  const units = useUnitsOf(property.id)
  const { floors, unitsPerFloor } = property
  return (
    <DataSection title={t('properties:unitsTitle')} count={units.data?.items.length}>
      <Loaded query={units} rows={4} rowHeight={52}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('properties:noUnits')} text={t('properties:noUnitsText')} />
          ) : (
            <div className={classes.units}>
              <Elevation
                floors={floors}
                unitsPerFloor={unitsPerFloor}
                lit={items.flatMap(({ floor, position, tenancies }) =>
                  floor !== null && position !== null && tenancies.length > 0 ? [{ floor, position }] : [],
                )}
                label={t('properties:elevation')}
                height={160}
              />
              <RecordList
                label={t('properties:unitsTitle')}
                records={items.map((unit) => ({
                  key: unit.id,
                  to: paths.unit(unit.id),
                  sign: (
                    <Elevation
                      floors={floors}
                      unitsPerFloor={unitsPerFloor}
                      lit={unit.floor !== null && unit.position !== null ? [{ floor: unit.floor, position: unit.position }] : []}
                      label=""
                      height={40}
                    />
                  ),
                  name: unit.number,
                  facts: [
                    places.unit({ floor: unit.floor, position: unit.position, unitsPerFloor }),
                    t(`words:unitKind.${unit.kind}`),
                    unit.areaM2 === null ? '' : t('properties:area', { area: formatNumber(unit.areaM2) }),
                  ]
                    .filter(Boolean)
                    .join(', '),
                  end: unit.tenancies.map(({ name }) => name).join(', ') || t('properties:vacant'),
                }))}
              />
            </div>
          )
        }
      </Loaded>
    </DataSection>
  )
}
