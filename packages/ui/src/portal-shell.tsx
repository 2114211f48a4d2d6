import type { ReactNode } from 'react'
import { BottomTabs } from './bottom-tabs.tsx'
import { mainId } from './lib/main-id.ts'
import type { NavItem, RenderLink } from './lib/nav.ts'
import { NavList } from './nav-list.tsx'
import classes from './portal-shell.module.css'
import { SkipLink } from './skip-link.tsx'

interface PortalShellProps {
  words: { skip: string; nav: string }
  brand: ReactNode
  /** The tabs on a phone; the raised one is the report. */
  items: readonly NavItem[]
  /** More entries of the wide side navigation; `items` when left out. */
  sideItems?: readonly NavItem[] | undefined
  user?: ReactNode
  renderLink: RenderLink
  banner?: ReactNode
  /** A form in steps has its own foot: no tabs below it. */
  withoutTabs?: boolean
  children: ReactNode
}

/** Frame of the resident's app: five tabs on the phone, a side navigation from 700 px. */
export function PortalShell({ words, brand, items, sideItems, user, renderLink, banner, withoutTabs = false, children }: PortalShellProps) {
  return (
    <div className={classes.shell}>
      <SkipLink label={words.skip} />
      <nav className={classes.side} aria-label={words.nav}>
        <div className={classes.brand}>{brand}</div>
        <div className={classes.links}>
          <NavList items={sideItems ?? items} renderLink={renderLink} />
        </div>
        {user === undefined ? null : <div className={classes.user}>{user}</div>}
      </nav>
      <div className={classes.page}>
        {banner}
        <main id={mainId} tabIndex={-1} className={classes.main}>
          {children}
        </main>
        {withoutTabs ? null : (
          <div className={classes.tabs}>
            <BottomTabs label={words.nav} items={items} renderLink={renderLink} />
          </div>
        )}
      </div>
    </div>
  )
}
