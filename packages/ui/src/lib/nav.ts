import type { ReactNode } from 'react'

/** One entry of a navigation. */
export interface NavItem {
  to: string
  label: string
  icon: ReactNode
  /** Shown at the end of the line, already formatted. */
  count?: string | undefined
  /** What the count means, for screen readers. */
  countLabel?: string | undefined
  /** Only the exact address counts as the current page. */
  end?: boolean | undefined
  /** The one raised action in the middle of the tabs. */
  raised?: boolean | undefined
}

export interface NavGroup {
  key: string
  /** Heading; the first group may stand without. */
  title?: string | undefined
  items: readonly NavItem[]
}

/** What a shell asks of the router's link: it must set `aria-current="page"` on the current one. */
export interface ShellLink {
  to: string
  end: boolean
  className: string
  onClick?: () => void
  children: ReactNode
}

/** `(link) => <NavLink {...link} />` in an app with a router. */
export type RenderLink = (link: ShellLink) => ReactNode
