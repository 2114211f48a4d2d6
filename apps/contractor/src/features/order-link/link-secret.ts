const key = 'th:contractor:link'

/** The secret of the link in use, for a reload of this tab; it ends with the tab. */
export const linkSecret = {
  read: (): string | null => {
    try {
      return sessionStorage.getItem(key)
    } catch {
      return null
    }
  },
  keep: (secret: string): void => {
    try {
      sessionStorage.setItem(key, secret)
    } catch {
      // Without storage the link works until the page is loaded again.
    }
  },
}
