import type { ReactNode } from 'react'
import { BottomTabs } from './bottom-tabs.tsx'
import classes from './contractor-shell.module.css'
import { mainId } from './lib/main-id.ts'
import type { NavItem, RenderLink } from './lib/nav.ts'
import { SkipLink } from './skip-link.tsx'

interface ContractorShellProps {
  words: { skip: string; nav: string }
  items: readonly NavItem[]
  renderLink: RenderLink
  /** Bar above the page, such as the offline bar. */
  banner?: ReactNode
  /** A form with its own foot has no tabs below it. */
  withoutTabs?: boolean
  children: ReactNode
}

/** Frame of the contractor's app: one column and four tabs, made for one hand and sunlight. */
export function ContractorShell({ words, items, renderLink, banner, withoutTabs = false, children }: ContractorShellProps) {
  return (
    <div className={classes.shell}>
      <SkipLink label={words.skip} />
      {banner}
      <main id={mainId} tabIndex={-1} className={classes.main} data-tabs={withoutTabs ? undefined : ''}>
        {children}
      </main>
      {withoutTabs ? null : (
        <div className={classes.tabs}>
          <BottomTabs label={words.nav} items={items} renderLink={renderLink} />
        </div>
      )}
    </div>
  )
}
