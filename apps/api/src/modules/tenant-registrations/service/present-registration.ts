import { type InvitationFacts, invitationState } from '@treppenhaus/domain/invitation'
import type { RegistrationFacts } from '../repository.ts'

/** What owner and office are both told. */
export function presentRegistration(facts: RegistrationFacts) {
  const { invitation, personEmail, ownerPersonId: _owner, ownerName: _name, personId: _person, decidedByName: _by, ...told } = facts
  const state = invitation && invitationState(instants(invitation), new Date())
  const open = state !== null && !['expired', 'withdrawn', 'bounced'].includes(state)
  return {
    ...told,
    name: [facts.firstName, facts.lastName].filter(Boolean).join(' '),
    invitation: state,
    letterNeeded: facts.state === 'confirmed' && !facts.hasAccount && !open && !(personEmail ?? facts.email),
  }
}

const instants = (invitation: NonNullable<RegistrationFacts['invitation']>): InvitationFacts => ({
  sentAt: dateOf(invitation.sentAt),
  openedAt: dateOf(invitation.openedAt),
  joinedAt: dateOf(invitation.joinedAt),
  withdrawnAt: dateOf(invitation.withdrawnAt),
  bouncedAt: dateOf(invitation.bouncedAt),
  expiresAt: new Date(invitation.expiresAt ?? 0),
})

const dateOf = (value: string | null) => (value === null ? null : new Date(value))
