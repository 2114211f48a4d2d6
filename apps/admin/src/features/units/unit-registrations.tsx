import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { RegistrationList } from '../../components/registration-list.tsx'
import { useRegistrations } from '../../components/registration-queries.ts'
import type { Unit } from './queries.ts'

/** Tenants whom the owner of the flat registered and who wait for the office. */
export function UnitRegistrations({ unit }: { unit: Unit }) {
  const { t } = useTranslation('tenant-registrations')
  const registrations = useRegistrations({ state: 'submitted', unitId: unit.id })
  const rows = registrations.data?.pages.flatMap(({ items }) => items) ?? []
  if (rows.length === 0) return null
  return (
    <DataSection title={t('ofUnit')} count={rows.length}>
      <RegistrationList label={t('ofUnit')} registrations={rows} />
    </DataSection>
  )
}
