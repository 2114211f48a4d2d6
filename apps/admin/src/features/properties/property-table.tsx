import { Anchor } from '@mantine/core'
import { Chip } from '@treppenhaus/ui/chip'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataTable, type Column, type Picked } from '../../components/data-table.tsx'
import { formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import classes from './properties.module.css'
import type { PropertyItem } from './queries.ts'

interface PropertyTableProps {
  items: readonly PropertyItem[]
  picked: Picked | undefined
}

/** Houses in rows, for those who compare figures. */
export function PropertyTable({ items, picked }: PropertyTableProps) {
  const { t } = useTranslation(['properties', 'words', 'common'])
  const columns: Column<PropertyItem>[] = [
    {
      key: 'house',
      title: t('properties:address'),
      cell: ({ id, street, houseNumber, name }) => (
        <span className={classes.name}>
          <Plate number={houseNumber} />
          <Anchor component={Link} to={paths.property(id)}>
            {street}
          </Anchor>
          {name ? <span className={classes.quiet}>{name}</span> : null}
        </span>
      ),
    },
    { key: 'city', title: t('properties:field.city'), cell: ({ postalCode, city }) => `${postalCode} ${city}` },
    { key: 'number', title: t('properties:field.number'), wide: true, cell: ({ number }) => number },
    {
      key: 'type',
      title: t('properties:field.managementType'),
      wide: true,
      cell: ({ managementType }) => t(`words:managementType.${managementType}`),
    },
    { key: 'units', title: t('properties:unitsTitle'), figure: true, cell: ({ unitCount }) => formatNumber(unitCount) },
    { key: 'vacant', title: t('properties:figure.vacant'), figure: true, wide: true, cell: ({ vacantCount }) => formatNumber(vacantCount) },
    { key: 'tickets', title: t('properties:openTitle'), figure: true, wide: true, cell: ({ openTickets }) => formatNumber(openTickets) },
    {
      key: 'state',
      title: t('properties:state'),
      wide: true,
      cell: ({ online, archived }) => (
        <>
          {online ? null : <Chip hue="gray">{t('properties:offline')}</Chip>}
          {archived ? <Chip hue="gray">{t('common:archived')}</Chip> : null}
        </>
      ),
    },
  ]
  return (
    <DataTable
      label={t('properties:title')}
      columns={columns}
      rows={items}
      idOf={({ id }) => id}
      nameOf={({ street, houseNumber }) => `${street} ${houseNumber}`}
      picked={picked}
    />
  )
}
