import createFetchClient, { type Client } from 'openapi-fetch'
import createQueryClient, { type OpenapiQueryClient } from 'openapi-react-query'
import type { paths } from './generated.ts'
import type { Session } from './session.ts'

export type Api = {
  /** Typed calls: `await api.client.GET('/api/v1/portal/tickets')` answers `{ data, error }`. */
  client: Client<paths>
  /** Queries and mutations for React; what is thrown is a `Problem`, or a `TypeError` without an answer. */
  query: OpenapiQueryClient<paths>
}

/** The one way to the API. The session adds the access token and renews it. */
export function createApi(session: Pick<Session, 'fetch'>, baseUrl: string = globalThis.location.origin): Api {
  const client = createFetchClient<paths>({ baseUrl, fetch: session.fetch })
  return { client, query: createQueryClient(client) }
}
