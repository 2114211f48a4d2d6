import {
  IconAddressBook,
  IconBuildings,
  IconCalendarUser,
  IconForms,
  IconKey,
  IconListDetails,
  IconLogin2,
  IconShieldLock,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { paths } from '../lib/paths.ts'
import { useMay } from '../lib/session.ts'

/** The parts of the office's own affairs, those that the colleague may see. */
export function useOfficeSections() {
  const { t } = useTranslation('office')
  const staff = useMay('staff.read')
  const roles = useMay('roles.read')
  const keys = useMay('api_keys.read')
  const settings = useMay('settings.read')
  const audit = useMay('audit.read')
  const all = [
    { name: 'organization', to: paths.organization, icon: IconAddressBook, shown: settings },
    { name: 'customFields', to: paths.customFields, icon: IconForms, shown: settings },
    { name: 'team', to: paths.team, icon: IconUsersGroup, shown: staff },
    { name: 'roles', to: paths.roles, icon: IconShieldLock, shown: roles },
    { name: 'propertyGroups', to: paths.propertyGroups, icon: IconBuildings, shown: staff },
    { name: 'substitutions', to: paths.substitutions, icon: IconCalendarUser, shown: true },
    { name: 'integrations', to: paths.integrations, icon: IconKey, shown: keys },
    { name: 'singleSignOn', to: paths.providers, icon: IconLogin2, shown: settings },
    { name: 'audit', to: paths.audit, icon: IconListDetails, shown: audit },
  ] as const
  return all
    .filter(({ shown }) => shown)
    .map(({ name, to, icon }) => ({ name, to, icon, label: t(`section.${name}`), text: t(`about.${name}`) }))
}
