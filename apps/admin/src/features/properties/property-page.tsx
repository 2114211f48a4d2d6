import { Anchor, Button } from '@mantine/core'
import { Plate } from '@treppenhaus/ui/plate'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { HouseAccess } from './house-access.tsx'
import { HousePortal } from './house-portal.tsx'
import { HousePeople } from './house-people.tsx'
import { HouseUnits } from './house-units.tsx'
import { useEditProperty, useProperty, type Property } from './queries.ts'

/** One house: facts, units in the elevation, people, contractors. */
export function PropertyPage() {
  const { id = '' } = useParams()
  const property = useProperty(id)
  return (
    <Loaded query={property} rows={8}>
      {(found) => <House property={found} onReload={property.refetch} />}
    </Loaded>
  )
}

function House({ property, onReload }: { property: Property; onReload: () => unknown }) {
  const { t } = useTranslation(['properties', 'words', 'common'])
  const mayWrite = useMay('properties.write')
  const edit = useEditProperty()
  const params = { path: { id: property.id }, header: { 'if-match': etagOf(property.version) } }
  return (
    <DataPage
      title={`${property.street} ${property.houseNumber}`}
      meta={property.archived ? t('common:archived') : property.number}
      sign={<Plate number={property.houseNumber} size={34} />}
      back={{ to: paths.properties, label: t('properties:title') }}
      actions={
        mayWrite ? (
          <>
            <ArchiveButton
              archived={property.archived}
              isPending={edit.isPending}
              onChange={(archived, callbacks) => edit.mutate({ params, body: { archived } }, callbacks)}
            />
            <Button component={Link} to={paths.editProperty(property.id)} variant="default" leftSection={<IconPencil aria-hidden="true" />}>
              {t('common:edit')}
            </Button>
            <Button component={Link} to={paths.newUnit(property.id)} leftSection={<IconPlus aria-hidden="true" />}>
              {t('properties:newUnit')}
            </Button>
          </>
        ) : null
      }
    >
      <FactList
        facts={[
          [t('properties:field.address'), `${property.postalCode} ${property.city}`],
          [t('properties:field.managementType'), t(`words:managementType.${property.managementType}`)],
          [t('properties:field.builtIn'), property.builtIn],
          [
            t('properties:field.emergencyPhone'),
            property.emergencyPhone ? (
              <Anchor href={`tel:${property.emergencyPhone.replaceAll(/[^+\d]/g, '')}`}>{property.emergencyPhone}</Anchor>
            ) : null,
          ],
          [t('properties:field.note'), property.note],
          [
            t('properties:tickets'),
            <Anchor key="tickets" component={Link} to={`${paths.tickets}?property=${property.id}`}>
              {t('properties:openTickets', { count: property.openTickets })}
            </Anchor>,
          ],
        ]}
      />
      <HouseUnits property={property} />
      <HousePortal property={property} onReload={onReload} />
      <HouseAccess property={property} />
      <HousePeople property={property} />
      {property.contractors.length > 0 ? (
        <DataSection title={t('properties:contractors')} count={property.contractors.length}>
          <FactList
            facts={property.contractors.map(({ id, name, trades }) => [
              name,
              <Anchor key={id} component={Link} to={paths.contractor(id)}>
                {trades.map((trade) => t(`words:trade.${trade}`)).join(', ') || t('properties:show')}
              </Anchor>,
            ])}
          />
        </DataSection>
      ) : null}
    </DataPage>
  )
}
