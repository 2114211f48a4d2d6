import { audiences } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, filledText, instant, nullable, ref, text, uuid } from '../../plugins/contract.ts'

const ClaimRole = Type.Object({ value: filledText(200), roleId: uuid(), allProperties: Type.Boolean() }, { additionalProperties: false })

const fields = {
  audience: Type.Enum([...audiences]),
  name: filledText(80),
  /** As its discovery document names it, such as `https://login.example.com/realms/office`. */
  issuer: Type.String({ format: 'uri', maxLength: 500 }),
  clientId: filledText(200),
  enabled: Type.Boolean(),
  createsStaff: Type.Boolean(),
  claim: text(200),
  claimRoles: Type.Array(ClaimRole, { maxItems: 50 }),
}

/** A provider of OpenID Connect for one audience. Its secret is written and never read. */
export const IdentityProvider = Type.Object(
  {
    id: uuid(),
    ...fields,
    hasClientSecret: Type.Boolean(),
    /** To be entered at the provider. */
    redirectUri: Type.String(),
    accounts: Type.Integer(),
    version: Type.Integer(),
  },
  { $id: 'IdentityProvider' },
)
export const IdentityProviderList = Type.Object({ items: Type.Array(ref(IdentityProvider)) }, { $id: 'IdentityProviderList' })

export const CreateIdentityProviderBody = body('CreateIdentityProviderBody', { ...fields, clientSecret: text(500) })
const { audience: _, ...editable } = fields
export const EditIdentityProviderBody = body('EditIdentityProviderBody', {
  name: Type.Optional(editable.name),
  issuer: Type.Optional(editable.issuer),
  clientId: Type.Optional(editable.clientId),
  enabled: Type.Optional(editable.enabled),
  createsStaff: Type.Optional(editable.createsStaff),
  claim: Type.Optional(editable.claim),
  claimRoles: Type.Optional(editable.claimRoles),
  clientSecret: Type.Optional(text(500)),
})

/** What the provider's discovery document says, when it can be read. */
export const ProviderCheck = Type.Object(
  { reachable: Type.Boolean(), issuer: Type.String(), problem: nullable(Type.String()) },
  { $id: 'ProviderCheck' },
)

/** A provider that is linked with the own account, or could be. */
export const Identity = Type.Object(
  { providerId: uuid(), name: Type.String(), linkedAt: nullable(instant()), lastUsedAt: nullable(instant()) },
  { $id: 'Identity' },
)
export const IdentityList = Type.Object({ items: Type.Array(ref(Identity)) }, { $id: 'IdentityList' })
/** Where the browser goes to link. */
export const SignOnAddress = Type.Object({ address: Type.String() }, { $id: 'SignOnAddress' })

export const StartQuery = Type.Object({ next: Type.Optional(Type.String({ maxLength: 500 })) })
/** The provider's answer; what else it brings is its own. */
export const CallbackQuery = Type.Object({
  state: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Type.String({ maxLength: 4000 })),
  error: Type.Optional(Type.String({ maxLength: 200 })),
})

export const singleSignOnSchemas = [
  IdentityProvider,
  IdentityProviderList,
  CreateIdentityProviderBody,
  EditIdentityProviderBody,
  ProviderCheck,
  Identity,
  IdentityList,
  SignOnAddress,
]
