import { Anchor } from '@mantine/core'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Column } from '../../components/data-table.tsx'
import { paths } from '../../lib/paths.ts'
import type { UnitItem } from './queries.ts'
import classes from './units.module.css'

/** In which house a unit is. */
export function useHouseColumn(): Column<UnitItem> {
  const { t } = useTranslation('units')
  return {
    key: 'house',
    title: t('house'),
    cell: ({ propertyId, houseNumber, street, city }) => (
      <span className={classes.house}>
        <Plate number={houseNumber} />
        <Anchor component={Link} to={paths.property(propertyId)}>
          {street}
        </Anchor>
        <span className={classes.city}>{city}</span>
      </span>
    ),
  }
}
