import { createApi } from '@treppenhaus/api-client/client'
import { createSession } from '@treppenhaus/api-client/session'
import { queryClient } from './lib/query-client.ts'

/** Who is here: an account, or a signed link for one order. Unsent reports stay on the device when a session runs out. */
export const session = createSession('contractor', { onEnd: () => queryClient.clear() })

const { client, query } = createApi(session)

/** Typed calls outside of a page. */
export const calls = client
/** Queries and mutations of pages. */
export const api = query
