import { browsers, systems } from '@treppenhaus/domain/device'
import { audiences, locales } from '@treppenhaus/domain/master-data'
import { permissions, readyRoles } from '@treppenhaus/domain/permissions'
import { Type } from 'typebox'
import { body, filledText, instant, nullable, ref, text, uuid } from '../../plugins/contract.ts'
import { MAX_PASSWORD } from '../../plugins/passwords.ts'

/** The account that is logged in and whom it stands for. */
export const Me = Type.Object(
  {
    accountId: uuid(),
    audience: Type.Enum([...audiences]),
    organization: Type.String(),
    displayName: Type.String(),
    email: nullable(Type.String()),
    locale: Type.Enum([...locales]),
    staffId: nullable(uuid()),
    /** Staff: works with every property, else with a list of them. */
    allProperties: Type.Boolean(),
    /** Staff: what this account may do, so that pages show nothing that would be refused. Empty for everybody else. */
    permissions: Type.Array(Type.Enum([...permissions])),
    /** Staff: `key` names a ready-made role, whose name pages translate; own roles have a name. */
    role: nullable(Type.Object({ key: nullable(Type.Enum([...readyRoles])), name: Type.String() })),
    personId: nullable(uuid()),
    contractorId: nullable(uuid()),
    contractorName: nullable(Type.String()),
    /** Portal: the home used last. */
    lastHomeId: nullable(uuid()),
    /** Staff: this session reaches only the own security until a second factor was added or shown. */
    owesFactor: Type.Boolean(),
  },
  { $id: 'Me' },
)

/** `accessToken` goes into `Authorization: Bearer …` for `expiresIn` seconds; the refresh token is a cookie no script can read. */
export const Session = Type.Object({ accessToken: Type.String(), expiresIn: Type.Integer(), me: ref(Me) }, { $id: 'Session' })

const password = () => text(MAX_PASSWORD, 1)

export const LoginBody = body('LoginBody', { login: filledText(254), password: password() })
export const ForgotPasswordBody = body('ForgotPasswordBody', { login: filledText(254) })
export const ResetPasswordBody = body('ResetPasswordBody', { token: Type.String({ minLength: 1, maxLength: 200 }), password: password() })
export const ChangePasswordBody = body('ChangePasswordBody', { currentPassword: password(), newPassword: password() })
export const EditMeBody = body('EditMeBody', {
  locale: Type.Optional(Type.Enum([...locales])),
  lastHomeId: Type.Optional(uuid()),
})

/** A place where the account is signed in. */
export const DeviceSession = Type.Object(
  {
    id: uuid(),
    current: Type.Boolean(),
    /** As its browser says; null: unknown. */
    browser: nullable(Type.Enum([...browsers])),
    system: nullable(Type.Enum([...systems])),
    method: Type.Enum(['password', 'passkey', 'single_sign_on', 'invitation']),
    /** A second factor was shown, or a passkey. */
    strong: Type.Boolean(),
    /** /24 or /64 from which it was used last. */
    network: Type.String(),
    /** A private network, such as the one at home or in the office: it has no country. */
    local: Type.Boolean(),
    /** ISO 3166 alpha-2. */
    country: nullable(Type.String()),
    createdAt: instant(),
    lastUsedAt: instant(),
  },
  { $id: 'DeviceSession' },
)
export const DeviceSessionList = Type.Object({ items: Type.Array(ref(DeviceSession)) }, { $id: 'DeviceSessionList' })
export const EndSessionsQuery = Type.Object({ keepCurrent: Type.Optional(Type.Boolean()) })

export const sessionSchemas = [
  Me,
  Session,
  LoginBody,
  ForgotPasswordBody,
  ResetPasswordBody,
  ChangePasswordBody,
  EditMeBody,
  DeviceSession,
  DeviceSessionList,
]
