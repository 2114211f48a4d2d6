import { useState } from 'react'
import { readJoinDraft, writeJoinDraft, type JoinDraft } from '../../lib/join-draft.ts'
import type { OpenInvitation } from './queries.ts'

/** What was typed survives a reload in this tab, for this invitation. */
export function useJoinDraft(key: string, invitation: OpenInvitation) {
  const own = `${key}:${invitation.name}`
  const [value, setValue] = useState(() => ({ ...readJoinDraft(own) }))
  return {
    value,
    set: (change: Partial<JoinDraft>) => {
      const next = { ...value, ...change }
      setValue(next)
      writeJoinDraft(own, next)
    },
    forget: () => writeJoinDraft(own, undefined),
  }
}
