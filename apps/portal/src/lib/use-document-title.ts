import { useEffect } from 'react'

const brand = 'Treppenhaus'

/** The page's name in the browser's tab and history, and for screen readers. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand
  }, [title])
}
