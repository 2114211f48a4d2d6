import { Type, type Static, type TSchema } from 'typebox'
import { catalogue, type ErrorCode, type ErrorStatus } from '../errors.ts'

/** RFC 9457; `state` is the current state when a transition is refused. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.Enum(Object.keys(catalogue) as ErrorCode[]),
    instance: Type.String(),
    state: Type.Optional(Type.String()),
    etag: Type.Optional(Type.String()),
    changedBy: Type.Optional(Type.String()),
    retryAfter: Type.Optional(Type.Integer()),
    errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() }))),
  },
  { $id: 'Problem' },
)

/** A schema by its name, so that the API description and the generated client have it once. */
export const ref = <T extends TSchema>(schema: T) => Type.Unsafe<Static<T>>({ $ref: `${(schema as { $id?: string }).$id}#` })

const problem = { description: 'Refused', content: { 'application/problem+json': { schema: ref(Problem) } } }

const always = [400, 401, 404, 421, 429, 500, 503] as const satisfies ErrorStatus[]

/** The refusals a route may answer besides those that every route may. */
export const refusals = <S extends ErrorStatus = never>(...more: S[]) =>
  Object.fromEntries([...always, ...more].map((status) => [status, problem])) as Record<(typeof always)[number] | S, typeof problem>

/** PostgreSQL holds every character but NUL. */
export const text = (maxLength: number, minLength = 0) => Type.String({ maxLength, minLength, pattern: '^[^\\u0000]*$' })
/** Text with at least one visible character. */
export const filledText = (maxLength: number) => Type.String({ maxLength, minLength: 1, pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$' })
export const uuid = () => Type.String({ format: 'uuid' })
export const instant = () => Type.String({ format: 'date-time' })
export const day = () => Type.String({ format: 'date' })
export const email = () => Type.String({ format: 'email', maxLength: 254 })
/** Digits with the separators people write. */
export const phone = () => Type.String({ maxLength: 40, pattern: '^\\+?[0-9 ()/.-]{3,39}$' })
/** The schema or null, as one schema where that is possible: a wrong value is then refused once, not once for each side of a union. */
export function nullable<T extends TSchema>(schema: T) {
  const { type, enum: values } = schema as { type?: unknown; enum?: unknown[] }
  if (values) return Type.Unsafe<Static<T> | null>({ ...schema, enum: [...values, null] })
  if (type === 'string' || type === 'number' || type === 'integer')
    return Type.Unsafe<Static<T> | null>({ ...schema, type: [type, 'null'] })
  return Type.Unsafe<Static<T> | null>({ anyOf: [schema, Type.Null()] })
}
export type Scalar = string | number | boolean | null
/** Values of the organization's own fields, by key; a field that is not named stays, `null` empties it. */
export const customValues = () =>
  Type.Unsafe<Record<string, Scalar>>({
    type: 'object',
    additionalProperties: { anyOf: ['string', 'number', 'boolean', 'null'].map((type) => ({ type })) },
    maxProperties: 100,
  })
/** The key by which another system knows the record; empty is none. */
export const externalId = () => nullable(filledText(120))
export const body = <P extends Record<string, TSchema>>($id: string, properties: P) =>
  Type.Object(properties, { $id, additionalProperties: false })

export const IdParams = Type.Object({ id: uuid() })
/** The version a change is based on, as its ETag said. */
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 100 })) })
/** Up to 255 characters; the answer is replayed for 7 days. */
export const IdempotencyKey = Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 255 })) })

/** One page of a list and where it goes on. */
export const page = <T extends TSchema>($id: string, item: T) =>
  Type.Object({ items: Type.Array(ref(item)), nextCursor: nullable(Type.String()) }, { $id })
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
}

/** A transition that may be explained. */
export const OptionalNoteBody = body('OptionalNoteBody', { text: Type.Optional(text(10_000)) })

export const sharedSchemas = [Problem, OptionalNoteBody]
