import { Button } from '@mantine/core'
import { IconPencil, IconPlus, IconWand } from '@tabler/icons-react'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, useParams } from 'react-router'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { HouseFigures } from './house-figures.tsx'
import classes from './properties.module.css'
import { useEditProperty, useProperty, type Property } from './queries.ts'

/** One house: its front and figures, and below them one part of it at a time. */
export function PropertyPage() {
  const { id = '' } = useParams()
  const property = useProperty(id)
  return (
    <Loaded query={property} rows={8}>
      {(found) => <House property={found} />}
    </Loaded>
  )
}

function House({ property }: { property: Property }) {
  const { t } = useTranslation(['properties', 'common'])
  const address = `${property.street} ${property.houseNumber}`
  const facts = [
    property.name ? `${address}, ${property.city}` : property.city,
    property.number,
    property.archived ? t('common:archived') : '',
  ]
  return (
    <DataPage
      title={property.name || address}
      meta={facts.filter(Boolean).join(', ')}
      sign={<Plate number={property.houseNumber} size={34} />}
      back={{ to: paths.properties, label: t('properties:title') }}
      actions={<Acts property={property} />}
    >
      <HouseFigures property={property} />
      <Tabs property={property} />
      <Outlet />
    </DataPage>
  )
}

function Acts({ property }: { property: Property }) {
  const { t } = useTranslation(['properties', 'common'])
  const mayWrite = useMay('properties.write')
  const edit = useEditProperty()
  const params = { path: { id: property.id }, header: { 'if-match': etagOf(property.version) } }
  if (!mayWrite) return null
  return (
    <>
      <ArchiveButton
        archived={property.archived}
        isPending={edit.isPending}
        onChange={(archived, callbacks) => edit.mutate({ params, body: { archived } }, callbacks)}
      />
      <Button component={Link} to={paths.editProperty(property.id)} variant="default" leftSection={<IconPencil aria-hidden="true" />}>
        {t('common:edit')}
      </Button>
      <Button component={Link} to={paths.generateUnits(property.id)} variant="default" leftSection={<IconWand aria-hidden="true" />}>
        {t('properties:generateUnits')}
      </Button>
      <Button component={Link} to={paths.newUnit(property.id)} leftSection={<IconPlus aria-hidden="true" />}>
        {t('properties:newUnit')}
      </Button>
    </>
  )
}

function Tabs({ property: { id } }: { property: Property }) {
  const { t } = useTranslation('properties')
  const tabs = [
    { to: paths.property(id), label: t('unitsTitle'), end: true },
    { to: paths.propertyAbout(id), label: t('tab.about') },
    { to: paths.propertyBuildings(id), label: t('tab.buildings') },
    { to: paths.propertyPeople(id), label: t('tab.people') },
    { to: paths.propertyPhotos(id), label: t('tab.photos') },
  ]
  return (
    <nav aria-label={t('tabs')} className={classes.tabs}>
      {tabs.map(({ to, label, end = false }) => (
        <NavLink key={to} to={to} end={end} className={classes.tab ?? ''} preventScrollReset>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
