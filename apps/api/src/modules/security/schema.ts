import { Type } from 'typebox'
import { body, email, filledText, instant, nullable, ref, text, uuid } from '../../plugins/contract.ts'
import { MAX_PASSWORD } from '../../plugins/passwords.ts'
import { PasskeyAssertion, PasskeyAttestation, PasskeyCreation, PasskeyRequest, passkeySchemas } from './schema/passkeys.ts'

/** Six digits of an authenticator app; the blanks that people type are allowed. */
export const totpCode = () => Type.String({ maxLength: 20, pattern: '^\\s*([0-9]\\s*){6}$' })

export const Passkey = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    createdAt: instant(),
    lastUsedAt: nullable(instant()),
    /** Kept by a provider on several devices. */ backedUp: Type.Boolean(),
  },
  { $id: 'Passkey' },
)

export const PendingEmailChange = Type.Object(
  {
    newEmail: Type.String(),
    /** Null: there was no address before, the new one alone confirms. */
    oldEmail: nullable(Type.String()),
    oldConfirmed: Type.Boolean(),
    newConfirmed: Type.Boolean(),
    expiresAt: instant(),
  },
  { $id: 'PendingEmailChange' },
)

/** How one signs in, and what protects the account. */
export const Security = Type.Object(
  {
    login: Type.String(),
    email: nullable(Type.String()),
    /** One is set, and this audience may sign in by it. */
    password: Type.Object({ isSet: Type.Boolean(), allowed: Type.Boolean() }),
    /** Since when the authenticator app counts. */
    totp: nullable(Type.Object({ confirmedAt: instant() })),
    passkeys: Type.Array(ref(Passkey)),
    /** Codes that were not used yet. */
    recoveryCodesLeft: Type.Integer(),
    /** The organization wants a second factor of this audience: the last one cannot be removed. */
    factorRequired: Type.Boolean(),
    /** This session reaches nothing else until a factor was added, or shown by `confirm`. */
    owesFactor: Type.Boolean(),
    /** Until when changes need no further proof; null: `POST /security/confirm` first. */
    confirmedUntil: nullable(instant()),
    /** What `confirm` takes. Empty: sign in again. */
    confirmBy: Type.Array(Type.Enum(['password', 'totp', 'passkey'])),
    emailChange: nullable(ref(PendingEmailChange)),
  },
  { $id: 'Security' },
)

/** Exactly one of the three. */
export const ConfirmBody = Type.Object(
  {
    currentPassword: Type.Optional(text(MAX_PASSWORD, 1)),
    code: Type.Optional(totpCode()),
    passkey: Type.Optional(ref(PasskeyAssertion)),
  },
  { $id: 'ConfirmBody', additionalProperties: false, minProperties: 1, maxProperties: 1 },
)
export const Confirmed = Type.Object({ confirmedUntil: instant() }, { $id: 'Confirmed' })

/** For an authenticator app: as a QR code, or to be typed. */
export const TotpSetup = Type.Object({ uri: Type.String(), secret: Type.String() }, { $id: 'TotpSetup' })
export const TotpConfirmBody = body('TotpConfirmBody', { code: totpCode() })

/** Shown once. Null: there are some already. */
export const FactorAdded = Type.Object({ recoveryCodes: nullable(Type.Array(Type.String())) }, { $id: 'FactorAdded' })
export const PasskeyAdded = Type.Object(
  { passkey: ref(Passkey), recoveryCodes: nullable(Type.Array(Type.String())) },
  { $id: 'PasskeyAdded' },
)
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) }, { $id: 'RecoveryCodes' })

export const AddPasskeyBody = body('AddPasskeyBody', { name: filledText(80), passkey: ref(PasskeyAttestation) })
export const RenamePasskeyBody = body('RenamePasskeyBody', { name: filledText(80) })

export const EmailChangeBody = body('EmailChangeBody', { email: email() })
export const EmailChangeTokenBody = body('EmailChangeTokenBody', { token: Type.String({ minLength: 1, maxLength: 200 }) })
/** What a link of an e-mail change is about. */
export const EmailChange = Type.Object(
  {
    /** To which address the link went. Both may confirm and stop. */
    side: Type.Enum(['old', 'new']),
    newEmail: Type.String(),
    oldConfirmed: Type.Boolean(),
    newConfirmed: Type.Boolean(),
    applied: Type.Boolean(),
  },
  { $id: 'EmailChange' },
)

export { PasskeyCreation, PasskeyRequest }

export const securitySchemas = [
  ...passkeySchemas,
  Passkey,
  PendingEmailChange,
  Security,
  ConfirmBody,
  Confirmed,
  TotpSetup,
  TotpConfirmBody,
  FactorAdded,
  PasskeyAdded,
  RecoveryCodes,
  AddPasskeyBody,
  RenamePasskeyBody,
  EmailChangeBody,
  EmailChangeTokenBody,
  EmailChange,
]
