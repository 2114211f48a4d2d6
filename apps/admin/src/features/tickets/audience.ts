import type { Ticket } from '../../lib/ticket-cache.ts'

export type ComposerMode = 'reply' | 'question' | 'note'

export interface Member {
  key: string
  name: string
  role: Ticket['people'][number]['role']
  sees: boolean
}

/** Who reads what is about to be sent, by name. Internal notes are read by nobody outside the office. */
export function audienceOf(people: Ticket['people'], mode: ComposerMode): Member[] {
  const members = new Map<string, Member>()
  for (const { personId, name, role, reads } of people) {
    const sees = mode !== 'note' && reads
    const known = members.get(personId)
    if (!known) members.set(personId, { key: personId, name, role, sees })
    else if (sees) members.set(personId, { ...known, sees })
  }
  return [...members.values()].sort((a, b) => Number(b.sees) - Number(a.sees))
}

/** The ways to write that are possible now; the first is chosen. */
export const composerModes = (actions: Ticket['actions']): ComposerMode[] => [
  ...(actions.includes('reply') ? (['reply'] as const) : []),
  ...(actions.includes('ask') ? (['question'] as const) : []),
  ...(actions.includes('note') ? (['note'] as const) : []),
]
