import { useEffect } from 'react'

/** Name of a page that stands in no frame of its app, in the browser's tab. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Treppenhaus`
  }, [title])
}
