import type { Organization, Tx } from '@treppenhaus/db/organization'
import { seal } from '@treppenhaus/db/sealed'
import { transaction } from '@treppenhaus/db/transaction'
import { mayGrant } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { staffActor } from '../../../plugins/actor.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import * as repository from '../repository/providers.ts'
import type { CreateIdentityProviderBody, EditIdentityProviderBody } from '../schema.ts'
import { discover, redirectUriOf, SECRET_PURPOSE } from './talk-to-provider.ts'

type Fields = Pick<repository.ProviderRow, 'issuer' | 'createsStaff' | 'claim' | 'claimRoles' | 'audience'>

const present = (request: FastifyRequest, { clientSecretSealed, createdAt: _, ...row }: repository.ProviderRow, accounts: number) => ({
  ...row,
  claimRoles: row.claimRoles,
  hasClientSecret: clientSecretSealed !== '',
  redirectUri: redirectUriOf(request, row.audience),
  accounts,
})

export async function listProviders(request: FastifyRequest) {
  const { db } = request.organization
  const [rows, counts] = [await repository.findProviders(db), await repository.countAccounts(db)]
  return { items: rows.map((row) => present(request, row, counts.get(row.id) ?? 0)) }
}

/** @throws Refusal 404 */
export async function readProvider(request: FastifyRequest, id: string, db: Organization['db'] | Tx = request.organization.db) {
  const row = await repository.findProvider(db, id)
  if (!row) throw new Refusal('not_found')
  return present(request, row, (await repository.countAccounts(db)).get(id) ?? 0)
}

/** @throws Refusal 400 at a field; 403 where a role of a claim holds more than the actor does */
export async function createProvider(
  request: FastifyRequest,
  tx: Tx,
  { clientSecret, ...fields }: Static<typeof CreateIdentityProviderBody>,
) {
  await requireSound(request, tx, fields)
  const row = await repository.insertProvider(tx, { ...fields, clientSecretSealed: sealed(request, clientSecret) })
  await audit(request, tx, 'identity-provider.created', row.id)
  return readProvider(request, row.id, tx)
}

/** @throws Refusal 404, 412; 400 and 403 as for a new one */
export const editProvider = (
  request: FastifyRequest,
  id: string,
  version: number,
  { clientSecret, ...changes }: Static<typeof EditIdentityProviderBody>,
) =>
  transaction(request.organization, async (tx) => {
    const row = await repository.lockProvider(tx, id)
    if (!row) throw new Refusal('not_found')
    requireVersion(version, row)
    await requireSound(request, tx, { ...row, ...changes })
    const secret = clientSecret === undefined ? {} : { clientSecretSealed: sealed(request, clientSecret) }
    await repository.updateProvider(tx, id, { ...changes, ...secret })
    await audit(request, tx, 'identity-provider.changed', id)
    return readProvider(request, id, tx)
  })

/** @throws Refusal 404 */
export const removeProvider = (request: FastifyRequest, id: string) =>
  transaction(request.organization, async (tx) => {
    if (!(await repository.lockProvider(tx, id))) throw new Refusal('not_found')
    await repository.deleteProvider(tx, id)
    await audit(request, tx, 'identity-provider.removed', id)
  })

/** Asks the provider for its discovery document; what it answered is not shown. @throws Refusal 404 */
export async function checkProvider(request: FastifyRequest, id: string) {
  const row = await repository.findProvider(request.organization.db, id)
  if (!row) throw new Refusal('not_found')
  try {
    const configuration = await discover(request.server, request.organization.slug, row)
    return { reachable: true, issuer: configuration.serverMetadata().issuer, problem: null }
  } catch {
    return { reachable: false, issuer: row.issuer, problem: 'not_reachable' }
  }
}

async function requireSound(request: FastifyRequest, tx: Tx, { issuer, createsStaff, claim, claimRoles, audience }: Fields): Promise<void> {
  const embedded = request.server.runtime.env.mode === 'embedded'
  if (!URL.canParse(issuer) || !(issuer.startsWith('https://') || (embedded && issuer.startsWith('http://'))))
    throw refuseField('invalid_request', '/issuer')
  if (!createsStaff) return
  if (audience !== 'staff') throw refuseField('invalid_request', '/createsStaff')
  if (!claim.trim()) throw refuseField('invalid_request', '/claim')
  await requireOwnRights(staffActor(request), tx, claimRoles)
}

/** Whoever names a role here lets others have it. */
async function requireOwnRights({ permissions }: StaffActor, tx: Tx, claimRoles: Fields['claimRoles']): Promise<void> {
  const known = await repository.findRoles(tx, [...new Set(claimRoles.map(({ roleId }) => roleId))])
  for (const [index, { roleId }] of claimRoles.entries()) {
    const role = known.find(({ id }) => id === roleId)
    if (!role) throw refuseField('unknown_reference', `/claimRoles/${index}/roleId`)
    if (!mayGrant(permissions, role.permissions)) throw new Refusal('forbidden')
  }
}

const sealed = ({ server, organization: { slug } }: FastifyRequest, secret: string) =>
  secret === '' ? '' : seal(server.runtime.env.appKey, SECRET_PURPOSE, slug, secret)

const audit = (request: FastifyRequest, tx: Tx, act: string, id: string) =>
  auditAs(tx, request.actor, request.id, { act, objectKind: 'identity-provider', objectId: id })
