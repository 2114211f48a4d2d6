import { useEffect, useState } from 'react'
import { useMarkSeen } from './queries.ts'

/** How long the list must be in sight before what it shows counts as seen, in milliseconds. */
const patience = 5000

/**
 * Tickets opened in this visit, which are bold no longer. What stands in the list counts as seen for the next visit once the
 * list was in sight for a moment.
 */
export function useOpened(openId: string | undefined): ReadonlySet<string> {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  if (openId && !opened.has(openId)) setOpened(new Set([...opened, openId]))
  const { mutate } = useMarkSeen()
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') mutate({})
    }, patience)
    return () => clearTimeout(timer)
  }, [mutate])
  return opened
}
