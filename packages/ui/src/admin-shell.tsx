import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { AdminNav } from './admin-nav.tsx'
import classes from './admin-shell.module.css'
import { mainId } from './lib/main-id.ts'
import type { NavGroup, RenderLink } from './lib/nav.ts'
import { SkipLink } from './skip-link.tsx'

interface AdminShellProps {
  words: { skip: string; nav: string; openMenu: string; closeMenu: string }
  /** Name mark of the organization. */
  brand: ReactNode
  /** Button that opens the search. */
  search?: ReactNode
  groups: readonly NavGroup[]
  /** Who is signed in, with the settings menu. */
  user: ReactNode
  renderLink: RenderLink
  /** Bar above the page, such as the offline bar. */
  banner?: ReactNode
  children: ReactNode
}

/** Wide screens never open it: its code comes with the first opening. */
const NavDrawer = lazy(async () => ({ default: (await import('./admin-nav-drawer.tsx')).AdminNavDrawer }))

/** Frame of the staff app: navigation on the left, in a drawer on narrow screens. */
export function AdminShell({ words, brand, search, groups, user, renderLink, banner, children }: AdminShellProps) {
  const [opened, menu] = useDisclosure(false)
  const [needed, setNeeded] = useState(false)
  if (opened && !needed) setNeeded(true)
  const parts = { label: words.nav, brand, search, groups, user, renderLink }
  return (
    <div className={classes.shell}>
      <SkipLink label={words.skip} />
      <div className={classes.side}>
        <AdminNav {...parts} />
      </div>
      <header className={classes.top}>
        <ActionIcon aria-label={words.openMenu} aria-expanded={opened} onClick={menu.open}>
          <IconMenu2 aria-hidden="true" />
        </ActionIcon>
        {brand}
      </header>
      {needed ? (
        <Suspense>
          <NavDrawer opened={opened} onClose={menu.close} closeLabel={words.closeMenu} {...parts} />
        </Suspense>
      ) : null}
      <div className={classes.page}>
        {banner}
        <main id={mainId} tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
    </div>
  )
}
