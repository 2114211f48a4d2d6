import { Anchor } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Column } from '../../components/data-table.tsx'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { formatArea, formatMoney, formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { UnitLine } from './unit-line.ts'
import classes from './units.module.css'

/** What a row must hold, whichever list it comes from. */
type Shown = Omit<UnitLine, 'buildingId' | 'entranceId'>

interface ShownColumns {
  /** Of its property, so that places have sides; not known over all properties. */
  unitsPerFloor: number | null
  buildings: boolean
  shares: boolean
  /** A list that comes in pages has an order of its own. */
  sortable?: boolean
}

/** What a table says of units, in the order of the tree. */
export function useUnitColumns({ unitsPerFloor, buildings, shares, sortable = true }: ShownColumns): Column<Shown>[] {
  const { t } = useTranslation(['units', 'words', 'common'])
  const places = usePlaceWords()
  const names = (people: Shown['residents']) => people.map(({ name }) => name).join(', ')
  const place = (line: Shown) => line.label || places.unit({ ...line, unitsPerFloor })
  const columns: (Column<Shown> | false)[] = [
    {
      key: 'number',
      title: t('units:field.number'),
      sortable,
      cell: (line) => (
        <Anchor component={Link} to={paths.unit(line.id)} className={classes.number ?? ''}>
          {line.number}
        </Anchor>
      ),
    },
    { key: 'kind', title: t('units:field.kind'), sortable, wide: true, cell: ({ kind }) => t(`words:unitKind.${kind}`) },
    { key: 'place', title: t('units:place'), sortable, cell: place },
    buildings && {
      key: 'building',
      title: t('units:field.building'),
      sortable,
      wide: true,
      cell: ({ buildingName, entranceName }: Shown) => [buildingName, entranceName].filter(Boolean).join(', '),
    },
    {
      key: 'residents',
      title: t('units:tenancy.title'),
      sortable,
      words: true,
      cell: (line) => (line.vacant ? <Chip hue="amber">{t('units:vacant')}</Chip> : names(line.residents)),
    },
    shares && {
      key: 'owners',
      title: t('units:ownership.title'),
      sortable,
      wide: true,
      words: true,
      cell: ({ owners }: Shown) => names(owners),
    },
    {
      key: 'area',
      title: t('units:field.areaM2'),
      sortable,
      figure: true,
      cell: ({ areaM2 }) => (areaM2 === null ? '' : formatArea(areaM2)),
    },
    {
      key: 'rooms',
      title: t('units:field.rooms'),
      sortable,
      figure: true,
      wide: true,
      cell: ({ rooms }) => (rooms === null ? '' : formatNumber(rooms)),
    },
    shares && {
      key: 'share',
      title: t('units:shareShort'),
      sortable,
      figure: true,
      wide: true,
      cell: ({ shareNumerator, shareDenominator }: Shown) =>
        shareNumerator === null || shareDenominator === null ? '' : `${formatNumber(shareNumerator)}/${formatNumber(shareDenominator)}`,
    },
    !shares && {
      key: 'rent',
      title: t('units:field.targetRent'),
      sortable,
      figure: true,
      wide: true,
      cell: ({ targetRent }: Shown) => (targetRent === null ? '' : formatMoney(targetRent)),
    },
    {
      key: 'participating',
      title: t('units:participation.title'),
      sortable,
      cell: (line) =>
        line.archived ? (
          <Chip hue="gray">{t('common:archived')}</Chip>
        ) : line.participating ? (
          <Chip hue="green" icon={IconCheck}>
            {t('units:participation.active')}
          </Chip>
        ) : (
          <span className={classes.quiet}>{t('units:participation.inactive')}</span>
        ),
    },
  ]
  return columns.filter((column) => column !== false)
}
