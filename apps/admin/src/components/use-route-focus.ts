import { mainId } from '@treppenhaus/ui/lib/main-id'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** List and detail side by side are one place: opening a row must not take the focus out of the list. */
const placeOf = (pathname: string) => /^\/(tickets|work-orders)(?=\/|$)/.exec(pathname)?.[0] ?? pathname

/** After going to another page the keyboard and the screen reader begin at its content, not at the foot of the last one. */
export function useRouteFocus() {
  const place = placeOf(useLocation().pathname)
  const last = useRef(place)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    const main = document.getElementById(mainId)
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [place])
}
