import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './side-drawer.module.css'

interface SideDrawerProps {
  opened: boolean
  onClose: () => void
  title: string
  /** Small fact beside the title, such as number and state. */
  meta?: string | undefined
  closeLabel: string
  /** Second column: what the other side sees. Below the form on narrow screens. */
  aside?: ReactNode
  /** Actions, always in sight. */
  footer?: ReactNode
  children: ReactNode
}

/** For making something from what is open: slides in from the right, keeps the page behind. */
export function SideDrawer({ opened, onClose, title, meta, closeLabel, aside, footer, children }: SideDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={aside === undefined ? 640 : 860}
      title={
        <>
          {title} {meta === undefined ? null : <span className={`num ${classes.meta}`}>{meta}</span>}
        </>
      }
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
    >
      <div className={classes.columns} data-aside={aside === undefined ? undefined : ''}>
        <div className={classes.main}>{children}</div>
        {aside === undefined ? null : <div className={classes.aside}>{aside}</div>}
      </div>
      {footer === undefined ? null : <div className={classes.footer}>{footer}</div>}
    </Drawer>
  )
}
