import { invitationChannels, invitationStates, inviteeRoles, leftOutReasons, seriesStates } from '@treppenhaus/domain/invitation'
import { audiences, locales, managementTypes } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, email, filledText, instant, nullable, page, PageQuery, ref, text, uuid } from '../../plugins/contract.ts'
import { MAX_PASSWORD } from '../../plugins/passwords.ts'
import { Session } from '../sessions/schema.ts'

const reason = () => Type.Enum([...leftOutReasons])
const channel = () => Type.Enum([...invitationChannels])

/** Somebody who was invited, or with `id: null` somebody who was not and has no account. */
export const Invitation = Type.Object(
  {
    id: nullable(uuid()),
    state: Type.Enum([...invitationStates, 'not_invited']),
    audience: Type.Enum([...audiences]),
    channel: nullable(channel()),
    name: Type.String(),
    email: nullable(Type.String()),
    personId: nullable(uuid()),
    staffId: nullable(uuid()),
    contractorId: nullable(uuid()),
    contractorName: nullable(Type.String()),
    /** Where a person lives or what they own, today or later. */
    homes: Type.Array(Type.String()),
    seriesId: nullable(uuid()),
    createdAt: nullable(instant()),
    expiresAt: nullable(instant()),
    sentAt: nullable(instant()),
    openedAt: nullable(instant()),
    joinedAt: nullable(instant()),
    bouncedAt: nullable(instant()),
    /** What the mail server said, such as `smtp_550`. */
    bounce: nullable(Type.String()),
    /** `letter`: the PDF of a letter that was written by itself is there. */
    actions: Type.Array(Type.Enum(['invite', 'resend', 'withdraw', 'letter'])),
  },
  { $id: 'Invitation' },
)
export const InvitationPage = page('InvitationPage', Invitation)
export const InvitationQuery = Type.Object({
  ...PageQuery,
  /** Without it everybody who was invited, each with their newest invitation. */
  state: Type.Optional(Type.Enum([...invitationStates, 'not_invited'])),
  propertyId: Type.Optional(uuid()),
  audience: Type.Optional(Type.Enum([...audiences])),
  channel: Type.Optional(channel()),
  /** Those of one series, also where a newer one followed. */
  seriesId: Type.Optional(uuid()),
  /** All of one person, staff member or contractor. */
  personId: Type.Optional(uuid()),
  staffId: Type.Optional(uuid()),
  contractorId: Type.Optional(uuid()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
})

const count = () => Type.Integer({ minimum: 0 })
export const InvitationCounts = Type.Object(
  {
    not_invited: count(),
    queued: count(),
    invited: count(),
    opened: count(),
    joined: count(),
    expired: count(),
    bounced: count(),
    withdrawn: count(),
  },
  { $id: 'InvitationCounts' },
)
export const InvitationCountsQuery = Type.Object({
  propertyId: Type.Optional(uuid()),
  audience: Type.Optional(Type.Enum([...audiences])),
})

/** Exactly one of the three ids. Staff and users of contractors are invited by e-mail only. */
export const CreateInvitationBody = body('CreateInvitationBody', {
  personId: Type.Optional(uuid()),
  staffId: Type.Optional(uuid()),
  contractorId: Type.Optional(uuid()),
  channel: channel(),
  /** In place of the recorded one. */
  email: Type.Optional(email()),
  /** Of a contractor's user. */
  name: Type.Optional(text(160)),
})

const filter = {
  channel: channel(),
  /** An empty list stands for all. */
  propertyIds: Type.Array(uuid(), { maxItems: 1000 }),
  managementTypes: Type.Array(Type.Enum([...managementTypes]), { maxItems: 3 }),
  roles: Type.Array(Type.Enum([...inviteeRoles]), { maxItems: 3 }),
  /** Invites again who has an open invitation. */
  again: Type.Boolean(),
}
export const InvitationSeriesBody = body('InvitationSeriesBody', filter)
export const LeftOutBody = body('LeftOutBody', {
  ...filter,
  reason: Type.Optional(reason()),
  cursor: PageQuery.cursor,
  limit: PageQuery.limit,
})

export const LeftOutPerson = Type.Object(
  { personId: uuid(), name: Type.String(), email: nullable(Type.String()), home: Type.String(), reason: reason() },
  { $id: 'LeftOutPerson' },
)
export const LeftOutPage = page('LeftOutPage', LeftOutPerson)

/** What a series would do. */
export const InvitationSeriesPreview = Type.Object(
  {
    total: count(),
    leftOut: Type.Array(Type.Object({ reason: reason(), count: count() })),
    properties: Type.Array(Type.Object({ id: uuid(), number: Type.String(), address: Type.String(), count: count() })),
    /** The first of those who are left out; `POST /invitation-series/left-out` has them all. */
    sample: Type.Array(ref(LeftOutPerson)),
  },
  { $id: 'InvitationSeriesPreview' },
)

export const InvitationSeries = Type.Object(
  {
    id: uuid(),
    ...filter,
    state: Type.Enum([...seriesStates]),
    total: count(),
    done: count(),
    leftOut: count(),
    createdBy: nullable(Type.String()),
    createdAt: instant(),
    finishedAt: nullable(instant()),
    /** How many of its people have joined. */
    joined: count(),
    /** Whether the PDF can be fetched. */
    lettersReady: Type.Boolean(),
    error: nullable(Type.String()),
  },
  { $id: 'InvitationSeries' },
)
export const InvitationSeriesPage = page('InvitationSeriesPage', InvitationSeries)

/** The secret of a link (`token`), or what was typed from a letter (`code`): exactly one. */
const secret = {
  token: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  code: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
}
export const OpenInvitationBody = body('OpenInvitationBody', secret)
export const OpenInvitation = Type.Object(
  {
    audience: Type.Enum([...audiences]),
    channel: channel(),
    /** `new_password`: the account is there and has no e-mail address; the log-in name stays. */
    purpose: Type.Enum(['join', 'new_password']),
    organizationName: Type.String(),
    name: Type.String(),
    contractorName: nullable(Type.String()),
    locale: Type.Enum([...locales]),
    homes: Type.Array(
      Type.Object({
        role: Type.Enum([...inviteeRoles]),
        street: Type.String(),
        houseNumber: Type.String(),
        postalCode: Type.String(),
        city: Type.String(),
        unitNumber: nullable(Type.String()),
        floor: nullable(Type.Integer()),
        position: nullable(Type.Integer()),
        unitsPerFloor: nullable(Type.Integer()),
      }),
    ),
    expiresAt: instant(),
    /** The e-mail address of the invitation, or the log-in name there is; null: the person chooses one. */
    login: nullable(Type.String()),
    /** A user name does instead of an e-mail address. */
    userNameAllowed: Type.Boolean(),
    /** False where the audience signs in by single sign-on or passkey only. */
    passwordNeeded: Type.Boolean(),
  },
  { $id: 'OpenInvitation' },
)

export const RedeemInvitationBody = body('RedeemInvitationBody', {
  ...secret,
  /** An e-mail address; in the portal also 3 to 40 letters, digits, dots, hyphens and underscores. Not needed for a new password. */
  login: Type.Optional(filledText(254)),
  password: Type.Optional(text(MAX_PASSWORD, 1)),
  locale: Type.Enum([...locales]),
  /** What was agreed to, as it was shown; the notice itself is kept beside it. */
  privacyNotice: Type.Object({ wording: filledText(4000), locale: Type.Enum([...locales]) }, { additionalProperties: false }),
})
/** `session` is null where the account asks for a second factor: log in with `login`. */
export const JoinedAccount = Type.Object(
  {
    session: nullable(ref(Session)),
    login: Type.String(),
    /** An e-mail address that was typed and has to be confirmed. */
    emailToConfirm: nullable(Type.String()),
  },
  { $id: 'JoinedAccount' },
)

export const invitationSchemas = [
  Invitation,
  InvitationPage,
  InvitationCounts,
  CreateInvitationBody,
  InvitationSeriesBody,
  LeftOutBody,
  LeftOutPerson,
  LeftOutPage,
  InvitationSeriesPreview,
  InvitationSeries,
  InvitationSeriesPage,
  OpenInvitationBody,
  OpenInvitation,
  RedeemInvitationBody,
  JoinedAccount,
]
