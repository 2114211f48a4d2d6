import { useEffect } from 'react'

const product = 'Treppenhaus'

/** Sets the title of the browser tab: `Eingang · Treppenhaus`. A drawer gives it back when it closes; without a title nothing changes. */
export function usePageTitle(title: string | undefined) {
  useEffect(() => {
    if (title === undefined) return
    const before = document.title
    document.title = `${title} · ${product}`
    return () => {
      document.title = before
    }
  }, [title])
}
