import type { ReactNode } from 'react'
import classes from './admin-shell.module.css'
import type { NavGroup, RenderLink } from './lib/nav.ts'
import { NavList } from './nav-list.tsx'

interface AdminNavProps {
  label: string
  brand: ReactNode
  search?: ReactNode
  groups: readonly NavGroup[]
  user: ReactNode
  renderLink: RenderLink
  onNavigate?: () => void
}

/** Content of the admin navigation, beside the page or in the drawer. */
export function AdminNav({ label, brand, search, groups, user, renderLink, onNavigate }: AdminNavProps) {
  return (
    <nav className={classes.nav} aria-label={label}>
      <div className={classes.brand}>{brand}</div>
      {search}
      <div className={classes.groups}>
        {groups.map((group) => (
          <div key={group.key}>
            {group.title === undefined ? null : <p className={classes.groupTitle}>{group.title}</p>}
            <NavList items={group.items} renderLink={renderLink} onNavigate={onNavigate} />
          </div>
        ))}
      </div>
      <div className={classes.user}>{user}</div>
    </nav>
  )
}
