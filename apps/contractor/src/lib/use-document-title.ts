import { useEffect } from 'react'

/** Puts the page's own title before the product's name. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Treppenhaus`
  }, [title])
}
