import { Chip } from '@treppenhaus/ui/chip'
import { IconBan, IconCircleCheck, IconClock, IconX } from '@tabler/icons-react'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../lib/format.ts'
import { paths } from '../lib/paths.ts'
import { RecordList } from './record-list.tsx'
import type { RegistrationItem, RegistrationState } from './registration-queries.ts'

const looks = {
  submitted: { hue: 'amber', icon: IconClock },
  confirmed: { hue: 'green', icon: IconCircleCheck },
  declined: { hue: 'red', icon: IconBan },
  withdrawn: { hue: 'gray', icon: IconX },
} as const

/** Field, icon and word of a registration's state. */
export function RegistrationChip({ state }: { state: RegistrationState }) {
  const { t } = useTranslation('tenant-registrations')
  return <Chip {...looks[state]}>{t(`state.${state}`)}</Chip>
}

/** Registered tenants as rows. */
export function RegistrationList({ label, registrations }: { label: string; registrations: readonly RegistrationItem[] }) {
  const { t } = useTranslation('tenant-registrations')
  return (
    <RecordList
      label={label}
      records={registrations.map((item) => ({
        key: item.id,
        to: paths.tenantRegistration(item.id),
        sign: <PersonAvatar name={item.name} size={32} />,
        name: item.name,
        facts: [
          `${item.street} ${item.houseNumber}, ${item.unitNumber}`,
          t('by', { owner: item.ownerName }),
          t(item.endsOn === null ? 'from' : 'fromTo', {
            from: formatDay(item.startsOn),
            to: item.endsOn === null ? '' : formatDay(item.endsOn),
          }),
        ].join(' · '),
        end: item.letterNeeded ? <Chip hue="violet">{t('letterNeeded')}</Chip> : <RegistrationChip state={item.state} />,
      }))}
    />
  )
}
