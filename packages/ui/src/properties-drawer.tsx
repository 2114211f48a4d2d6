import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'

interface PropertiesDrawerProps {
  opened: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
}

/** What stands beside the detail on wide screens. */
export function PropertiesDrawer({ opened, onClose, title, closeLabel, children }: PropertiesDrawerProps) {
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={320} title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      {children}
    </Drawer>
  )
}
