import { createApi } from '@treppenhaus/api-client/client'
import { withIdempotencyKey } from './lib/idempotency.ts'
import { session } from './lib/session.ts'

const created = createApi({ fetch: withIdempotencyKey(session.fetch) })

/** The one way to the API: queries and mutations, with the session's token and a key for what must happen once. */
export const api = created.query

/** Single calls, where a query needs more than one. */
export const client = created.client
