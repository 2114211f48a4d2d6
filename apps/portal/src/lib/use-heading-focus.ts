import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Lets the reading go on at the page's heading; also after an act whose button has gone with it. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** After a change of page the reading goes on at the new page's heading; not on the first page, which starts at the top anyway. */
export function useHeadingFocus(): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    focusHeading()
  }, [pathname])
}
