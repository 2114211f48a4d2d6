import type { ManagementType } from './master-data.ts'

export const invitationChannels = ['email', 'letter'] as const
export type InvitationChannel = (typeof invitationChannels)[number]

/** Days a link, and months a letter's code, can be used. */
export const LINK_DAYS = 14
export const LETTER_MONTHS = 3

export const seriesStates = ['queued', 'working', 'done', 'failed'] as const
export type SeriesState = (typeof seriesStates)[number]

export const inviteeRoles = ['resident', 'owner', 'property_owner'] as const
export type InviteeRole = (typeof inviteeRoles)[number]

/** Whom a series invites: everybody these name together; an empty list names all of them. */
export type SeriesFilter = {
  propertyIds: string[]
  managementTypes: ManagementType[]
  roles: InviteeRole[]
  /** Invites again who has an open invitation. */
  again: boolean
  /** These alone: a letter that is written by itself. Their invitations are there already. */
  personIds?: string[]
}

export const invitationStates = ['queued', 'invited', 'opened', 'joined', 'expired', 'bounced', 'withdrawn'] as const
export type InvitationState = (typeof invitationStates)[number]

export type InvitationFacts = {
  sentAt: Date | null
  openedAt: Date | null
  joinedAt: Date | null
  withdrawnAt: Date | null
  bouncedAt: Date | null
  expiresAt: Date
}

export function invitationState(
  { sentAt, openedAt, joinedAt, withdrawnAt, bouncedAt, expiresAt }: InvitationFacts,
  now: Date,
): InvitationState {
  if (joinedAt) return 'joined'
  if (withdrawnAt) return 'withdrawn'
  if (expiresAt <= now) return 'expired'
  if (openedAt) return 'opened'
  if (bouncedAt) return 'bounced'
  return sentAt ? 'invited' : 'queued'
}

/** Why somebody is left out of a series. */
export const leftOutReasons = ['has_account', 'already_invited', 'no_email', 'no_address', 'property_offline'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** No 0 and O, no 1 and I: a person reads it from paper and types it. 5 bit a letter. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const CODE_LENGTH = 16

/** A typed code without what people put between its letters, in capitals. */
export const tidyCode = (typed: string) => typed.toUpperCase().replaceAll(/[\s.\-–—_]/g, '')

/** `ABCD-EFGH-JKLM-NPQR`. */
export const groupCode = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? ''
