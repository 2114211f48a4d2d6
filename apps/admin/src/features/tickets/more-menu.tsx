import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../lib/ticket-cache.ts'

/** Steps that are rare: an open ticket is closed only when it was reported twice. */
export function MoreMenu({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('tickets')
  if (!ticket.actions.includes('close') || ticket.status === 'resolved') return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('detail.more')}>
          <IconDots aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onClose}>{t('act.closeDuplicate')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
