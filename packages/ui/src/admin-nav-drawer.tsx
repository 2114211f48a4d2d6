import { Drawer, VisuallyHidden } from '@mantine/core'
import type { ComponentProps } from 'react'
import { AdminNav } from './admin-nav.tsx'
import classes from './admin-shell.module.css'

type AdminNavDrawerProps = Omit<ComponentProps<typeof AdminNav>, 'onNavigate'> & {
  opened: boolean
  onClose: () => void
  closeLabel: string
}

/** The staff navigation on narrow screens; going somewhere closes it. */
export function AdminNavDrawer({ opened, onClose, closeLabel, ...nav }: AdminNavDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={280}
      title={<VisuallyHidden>{nav.label}</VisuallyHidden>}
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{ content: classes.drawerContent ?? '', body: classes.drawerBody ?? '', header: classes.drawerHeader ?? '' }}
    >
      <AdminNav {...nav} onNavigate={onClose} />
    </Drawer>
  )
}
