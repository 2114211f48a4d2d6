import { VisuallyHidden } from '@mantine/core'
import type { NavItem, RenderLink } from './lib/nav.ts'
import classes from './nav-list.module.css'

interface NavListProps {
  items: readonly NavItem[]
  renderLink: RenderLink
  onNavigate?: (() => void) | undefined
}

/** Links of a side navigation, one below the other. */
export function NavList({ items, renderLink, onNavigate }: NavListProps) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.to}>
          {renderLink({
            to: item.to,
            end: item.end ?? false,
            className: classes.link ?? '',
            ...(onNavigate === undefined ? {} : { onClick: onNavigate }),
            children: (
              <>
                <span className={classes.icon} aria-hidden="true">
                  {item.icon}
                </span>
                <span className={classes.label}>{item.label}</span>
                {item.count === undefined ? null : (
                  <span className={`num ${classes.count}`}>
                    <VisuallyHidden>, </VisuallyHidden>
                    {item.count}
                    {item.countLabel === undefined ? null : <VisuallyHidden> {item.countLabel}</VisuallyHidden>}
                  </span>
                )}
              </>
            ),
          })}
        </li>
      ))}
    </ul>
  )
}
