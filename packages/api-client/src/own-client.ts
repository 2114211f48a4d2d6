import createFetchClient from 'openapi-fetch'
import createQueryClient, { type OpenapiQueryClient } from 'openapi-react-query'
import type { paths } from './generated.ts'
import type { Audience } from './session-state.ts'
import type { Session } from './session.ts'
import { withKey } from './with-key.ts'

type Below<Start extends string> = { [Path in keyof paths as Path extends `${Start}${infer Rest}` ? Rest : never]: paths[Path] }
type Shared = keyof Below<'/api/v1/staff'> & keyof Below<'/api/v1/portal'> & keyof Below<'/api/v1/contractor'>

/** What every audience can ask about the own account, such as `/sessions`; the same answer stands below each audience. */
export type OwnPaths = Pick<Below<'/api/v1/portal'>, Shared>
export type OwnApi = OpenapiQueryClient<OwnPaths>

/**
 * Queries and mutations of routes that all audiences have alike: `own.useQuery('get', '/sessions')` asks below the audience's
 * address. Every POST carries an idempotency key.
 */
export function createOwnApi(audience: Audience, session: Pick<Session, 'fetch'>, origin: string = globalThis.location.origin): OwnApi {
  return createQueryClient(createFetchClient<OwnPaths>({ baseUrl: `${origin}/api/v1/${audience}`, fetch: withKey(session.fetch) }))
}
