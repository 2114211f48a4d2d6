import { integrationPermissions } from '@treppenhaus/domain/permissions'
import { Type } from 'typebox'
import { body, day, filledText, instant, nullable, ref, uuid } from '../../plugins/contract.ts'

/** A key by which people tell it apart; its secret is nowhere. */
export const ApiKey = Type.Object(
  {
    id: uuid(),
    prefix: Type.String(),
    createdBy: nullable(Type.String()),
    createdAt: instant(),
    expiresAt: instant(),
    /** To the minute. */
    lastUsedAt: nullable(instant()),
    state: Type.Enum(['live', 'expired', 'revoked']),
  },
  { $id: 'ApiKey' },
)

const fields = {
  name: filledText(120),
  /** None that decides about rights or the organization: those stay with people. */
  permissions: Type.Array(Type.Enum([...integrationPermissions]), { minItems: 1, maxItems: 40, uniqueItems: true }),
  allProperties: Type.Boolean(),
  propertyIds: Type.Array(uuid(), { maxItems: 2_000, uniqueItems: true }),
}

/** Another system that acts by an API key, with permissions and properties of its own. */
export const Integration = Type.Object(
  {
    id: uuid(),
    ...fields,
    propertyCount: Type.Integer(),
    /** Live ones first, then the latest. */
    keys: Type.Array(ref(ApiKey)),
    actions: Type.Array(Type.Enum(['edit', 'create_key', 'remove'])),
    version: Type.Integer(),
  },
  { $id: 'Integration' },
)
export const IntegrationList = Type.Object({ items: Type.Array(ref(Integration)) }, { $id: 'IntegrationList' })
export const CreateIntegrationBody = body('CreateIntegrationBody', fields)
export const EditIntegrationBody = body('EditIntegrationBody', {
  name: Type.Optional(fields.name),
  permissions: Type.Optional(fields.permissions),
  allProperties: Type.Optional(fields.allProperties),
  propertyIds: Type.Optional(fields.propertyIds),
})

/** The last day it counts: a year from now unless said otherwise, two years at most. */
export const CreateApiKeyBody = body('CreateApiKeyBody', { expiresOn: Type.Optional(day()) })
/** `secret` goes into `Authorization: Bearer …`; it is shown here and never again. */
export const CreatedApiKey = Type.Object({ key: ref(ApiKey), secret: Type.String() }, { $id: 'CreatedApiKey' })

export const integrationSchemas = [
  ApiKey,
  Integration,
  IntegrationList,
  CreateIntegrationBody,
  EditIntegrationBody,
  CreateApiKeyBody,
  CreatedApiKey,
]
