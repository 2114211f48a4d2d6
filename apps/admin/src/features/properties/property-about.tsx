import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useCustomFacts } from '../../components/use-custom-facts.ts'
import { PlannedChanges } from '../../components/planned-changes.tsx'
import { RecordHistory } from '../../components/record-history.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { HouseAccess } from './house-access.tsx'
import { HousePortal } from './house-portal.tsx'
import { HouseResponsibles } from './house-responsibles.tsx'
import { useProperty, type Property } from './queries.ts'

/** What is known of the house itself, who looks after it, and its place in the portal. */
export function PropertyAbout() {
  const { id = '' } = useParams()
  const property = useProperty(id)
  return <Loaded query={property}>{(found) => <About property={found} onReload={property.refetch} />}</Loaded>
}

function About({ property, onReload }: { property: Property; onReload: () => unknown }) {
  const { t } = useTranslation(['properties', 'words'])
  const mayWrite = useMay('properties.write')
  const own = useCustomFacts('property', property.custom)
  return (
    <>
      <FactList
        facts={[
          [t('properties:address'), `${property.street} ${property.houseNumber}, ${property.postalCode} ${property.city}`],
          [t('properties:field.number'), property.number],
          [t('properties:field.managementType'), t(`words:managementType.${property.managementType}`)],
          [t('properties:field.builtIn'), property.builtIn],
          [t('properties:field.floors'), property.floors],
          [
            t('properties:field.emergencyPhone'),
            property.emergencyPhone ? (
              <Anchor href={`tel:${property.emergencyPhone.replaceAll(/[^+\d]/g, '')}`}>{property.emergencyPhone}</Anchor>
            ) : null,
          ],
          ...own,
          [t('properties:field.externalId'), property.externalId],
          [t('properties:field.note'), property.note],
        ]}
      />
      <PlannedChanges kind="property" id={property.id} mayWrite={mayWrite} />
      <HouseResponsibles property={property} onReload={onReload} />
      <Contractors property={property} />
      <HousePortal property={property} onReload={onReload} />
      <HouseAccess property={property} />
      <RecordHistory kind="property" id={property.id} />
    </>
  )
}

function Contractors({ property: { contractors } }: { property: Property }) {
  const { t } = useTranslation(['properties', 'words'])
  if (contractors.length === 0) return null
  return (
    <DataSection title={t('properties:contractors')} count={contractors.length}>
      <FactList
        facts={contractors.map(({ id, name, trades }) => [
          name,
          <Anchor key={id} component={Link} to={paths.contractor(id)}>
            {trades.map((trade) => t(`words:trade.${trade}`)).join(', ') || t('properties:show')}
          </Anchor>,
        ])}
      />
    </DataSection>
  )
}
