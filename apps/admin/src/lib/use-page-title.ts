import { useEffect } from 'react'

const product = 'Treppenhaus'

/** Sets the title of the browser tab: `Eingang · Treppenhaus`. */
export function usePageTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product
  }, [title])
}
