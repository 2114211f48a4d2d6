import { audiences, locales } from '@treppenhaus/domain/master-data'
import { permissions, readyRoles } from '@treppenhaus/domain/permissions'
import { Type } from 'typebox'
import { body, filledText, nullable, ref, text, uuid } from '../../plugins/contract.ts'
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

export const sessionSchemas = [Me, Session, LoginBody, ForgotPasswordBody, ResetPasswordBody, ChangePasswordBody, EditMeBody]
