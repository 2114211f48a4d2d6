import { Type } from 'typebox'
import { nullable, ref } from '../../../plugins/contract.ts'

/** base64url, as WebAuthn writes bytes. */
const bytes = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$' })
const attachment = Type.Optional(nullable(Type.String({ maxLength: 40 })))

const Credential = Type.Object({
  id: Type.String(),
  type: Type.Literal('public-key'),
  transports: Type.Optional(Type.Array(Type.String())),
})
const verification = Type.Enum(['required', 'preferred', 'discouraged'])

/** What `navigator.credentials.get` is asked (PublicKeyCredentialRequestOptionsJSON). */
export const PasskeyRequestOptions = Type.Object(
  {
    challenge: Type.String(),
    timeout: Type.Optional(Type.Integer()),
    rpId: Type.Optional(Type.String()),
    allowCredentials: Type.Optional(Type.Array(Credential)),
    userVerification: Type.Optional(verification),
  },
  { $id: 'PasskeyRequestOptions' },
)

/** What `navigator.credentials.create` is asked (PublicKeyCredentialCreationOptionsJSON). */
export const PasskeyCreationOptions = Type.Object(
  {
    challenge: Type.String(),
    rp: Type.Object({ id: Type.Optional(Type.String()), name: Type.String() }),
    user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
    pubKeyCredParams: Type.Array(Type.Object({ alg: Type.Integer(), type: Type.Literal('public-key') })),
    timeout: Type.Optional(Type.Integer()),
    attestation: Type.Optional(Type.Enum(['none'])),
    excludeCredentials: Type.Optional(Type.Array(Credential)),
    authenticatorSelection: Type.Optional(
      Type.Object({
        residentKey: Type.Enum(['required']),
        requireResidentKey: Type.Boolean(),
        userVerification: verification,
      }),
    ),
    extensions: Type.Optional(Type.Object({ credProps: Type.Optional(Type.Boolean()) })),
  },
  { $id: 'PasskeyCreationOptions' },
)

/** What `navigator.credentials.get` answers (AuthenticationResponseJSON); browsers may add fields. */
export const PasskeyAssertion = Type.Object(
  {
    id: bytes(1_400),
    rawId: bytes(1_400),
    type: Type.Literal('public-key'),
    response: Type.Object({
      clientDataJSON: bytes(8_000),
      authenticatorData: bytes(8_000),
      signature: bytes(4_000),
      userHandle: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    }),
    authenticatorAttachment: attachment,
    clientExtensionResults: Type.Object({}),
  },
  { $id: 'PasskeyAssertion' },
)

/** What `navigator.credentials.create` answers (RegistrationResponseJSON); browsers may add fields. */
export const PasskeyAttestation = Type.Object(
  {
    id: bytes(1_400),
    rawId: bytes(1_400),
    type: Type.Literal('public-key'),
    response: Type.Object({
      clientDataJSON: bytes(8_000),
      attestationObject: bytes(40_000),
      transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
    }),
    authenticatorAttachment: attachment,
    clientExtensionResults: Type.Object({}),
  },
  { $id: 'PasskeyAttestation' },
)

/** The challenge stands in `options`, and comes back in what the browser signs. */
export const PasskeyRequest = Type.Object({ options: ref(PasskeyRequestOptions), expiresIn: Type.Integer() }, { $id: 'PasskeyRequest' })
export const PasskeyCreation = Type.Object({ options: ref(PasskeyCreationOptions), expiresIn: Type.Integer() }, { $id: 'PasskeyCreation' })

export const passkeySchemas = [
  PasskeyRequestOptions,
  PasskeyCreationOptions,
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyRequest,
  PasskeyCreation,
]
