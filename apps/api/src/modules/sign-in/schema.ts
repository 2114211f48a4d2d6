import { Type } from 'typebox'
import { body, nullable, ref } from '../../plugins/contract.ts'
import { PasskeyAssertion, PasskeyRequest, PasskeyRequestOptions } from '../security/schema/passkeys.ts'
import { totpCode } from '../security/schema.ts'
import { LoginBody, Session } from '../sessions/schema.ts'

const methods = ['totp', 'passkey', 'recovery_code'] as const

/** The password was right, and something more is needed: no session yet. */
export const SecondFactorNeeded = Type.Object(
  {
    secondFactor: Type.Object({
      /** Handed back with the second factor, within `expiresIn` seconds and five tries. */
      challenge: Type.String(),
      methods: Type.Array(Type.Enum([...methods])),
      /** With the method `passkey`. */
      passkey: nullable(ref(PasskeyRequestOptions)),
      expiresIn: Type.Integer(),
    }),
  },
  { $id: 'SecondFactorNeeded' },
)

/** A session, or `secondFactor`, which tells them apart. */
export const SignInStep = Type.Union([ref(Session), ref(SecondFactorNeeded)], { $id: 'SignInStep' })

/** Exactly one of `code`, `recoveryCode` and `passkey`. */
export const SecondFactorBody = Type.Object(
  {
    challenge: Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' }),
    code: Type.Optional(totpCode()),
    /** 16 letters and digits, in any case, with or without hyphens. */
    recoveryCode: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    passkey: Type.Optional(ref(PasskeyAssertion)),
  },
  { $id: 'SecondFactorBody', additionalProperties: false, minProperties: 2, maxProperties: 2 },
)

export const PasskeySignInBody = body('PasskeySignInBody', { passkey: ref(PasskeyAssertion) })

export const signInSchemas = [SecondFactorNeeded, SignInStep, SecondFactorBody, PasskeySignInBody]

export { LoginBody, PasskeyRequest, Session }
