import { VisuallyHidden } from '@mantine/core'
import classes from './bottom-tabs.module.css'
import type { NavItem, RenderLink } from './lib/nav.ts'

interface BottomTabsProps {
  label: string
  items: readonly NavItem[]
  renderLink: RenderLink
}

/** Tabs under the thumb; one of them may be the raised action. */
export function BottomTabs({ label, items, renderLink }: BottomTabsProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.to} className={classes.item}>
            {renderLink({
              to: item.to,
              end: item.end ?? false,
              className: (item.raised === true ? classes.raised : classes.tab) ?? '',
              children: (
                <>
                  <span className={classes.icon} aria-hidden="true">
                    {item.icon}
                    {item.count === undefined ? null : <span className={classes.count}>{item.count}</span>}
                  </span>
                  <span>{item.label}</span>
                  {item.countLabel === undefined ? null : <VisuallyHidden>, {item.countLabel}</VisuallyHidden>}
                </>
              ),
            })}
          </li>
        ))}
      </ul>
    </nav>
  )
}
