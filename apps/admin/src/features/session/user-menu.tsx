import { ActionIcon, Menu } from '@mantine/core'
import { IconLogout, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { paths } from '../../lib/paths.ts'
import { session } from '../../lib/session.ts'

/** Settings and log-out; open as soon as it is there, because somebody has just asked for it. */
export function UserMenu() {
  const { t } = useTranslation('nav')
  const navigate = useNavigate()
  const logOut = async () => {
    await session.logOut()
    await navigate(paths.login, { replace: true, state: { note: 'loggedOut' } })
  }
  return (
    <Menu position="top-end" defaultOpened>
      <Menu.Target>
        <ActionIcon aria-label={t('account')}>
          <IconSettings aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={paths.settings} leftSection={<IconSettings size={16} aria-hidden="true" />}>
          {t('settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => void logOut()}>
          {t('logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
