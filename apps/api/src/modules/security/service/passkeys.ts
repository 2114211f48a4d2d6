import { generateRegistrationOptions, type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import { transaction } from '@treppenhaus/db/transaction'
import { Refusal } from '../../../errors.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import type { RelyingParty } from '../../../plugins/relying-party.ts'
import { accountOf } from '../../sessions/service/accounts.ts'
import { addPasskey, listPasskeys, type PasskeyRow, removePasskey, renamePasskey } from '../repository/factors.ts'
import { readName } from '../repository/settings.ts'
import { CHALLENGE_SECONDS, openChallenge, useChallenge } from './challenges.ts'
import { requireConfirmed } from './confirm.ts'
import { afterAdding, afterRemoving } from './factor-changes.ts'
import type { OwnAccount } from './own-account.ts'
import { challengeOf } from './passkey-assertion.ts'
import type { CreationOptions, PasskeyAttestationBody } from './passkey-bodies.ts'

const MOST_PASSKEYS = 20
/** EdDSA, ECDSA on P-256, RSA: what authenticators have. */
const ALGORITHMS = [-8, -7, -257]

export const shownPasskey = ({ id, name, createdAt, lastUsedAt, backedUp }: PasskeyRow) => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  backedUp,
})

/** What a browser needs to make a passkey that works without a user name. @throws Refusal 400, 403 `confirmation_required` */
export async function creationOptions(own: OwnAccount) {
  const { organization, accountId, party } = own
  const { db } = organization
  if (!party) throw new Refusal('passkey_refused')
  await requireConfirmed(own, db)
  const [account, name, known] = [await accountOf(db, accountId), await readName(db), await listPasskeys(db, accountId)]
  const challenge = await openChallenge(db, 'passkey_registration', accountId)
  const options = await generateRegistrationOptions({
    rpName: name ?? organization.name,
    rpID: party.id,
    userID: new TextEncoder().encode(accountId),
    userName: account?.login ?? '',
    userDisplayName: account?.displayName ?? '',
    challenge: isoBase64URL.toBuffer(challenge),
    timeout: CHALLENGE_SECONDS * 1000,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options: options as CreationOptions, expiresIn: CHALLENGE_SECONDS }
}

/** @throws Refusal 400 `passkey_refused` or `challenge_over`, 403 `confirmation_required`, 409 `already_exists` */
export async function keepPasskey(own: OwnAccount, { name, passkey: body }: { name: string; passkey: PasskeyAttestationBody }) {
  const { runtime, organization, accountId, party } = own
  if (!party) throw new Refusal('passkey_refused')
  const challenge = challengeOf(body)
  const { accountId: asked } = await useChallenge(organization.db, 'passkey_registration', challenge)
  const info = await verify(party, challenge, body)
  if (!info || asked !== accountId) throw new Refusal('passkey_refused')
  const { credential, credentialBackedUp: backedUp } = info
  const added = await transaction(organization, async (tx) => {
    await requireConfirmed(own, tx)
    if ((await listPasskeys(tx, accountId)).length >= MOST_PASSKEYS) throw new Refusal('already_exists')
    const row = await addPasskey(tx, {
      accountId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: body.response.transports ?? [],
      backedUp,
      name: name.trim(),
    })
    if (!row) throw new Refusal('already_exists')
    return { passkey: shownPasskey(row), ...(await afterAdding(tx, own, 'passkey_added')) }
  })
  await announceSessions(runtime, organization.slug, accountId)
  return added
}

async function verify({ id, origins }: RelyingParty, expectedChallenge: string, body: PasskeyAttestationBody) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: body as unknown as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: origins,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo
  } catch {
    return undefined
  }
}

/** @throws Refusal 404 */
export async function namePasskey({ organization, accountId }: OwnAccount, id: string, name: string) {
  const row = await organization.db.transaction((tx) => renamePasskey(tx, accountId, id, name.trim()))
  if (!row) throw new Refusal('not_found')
  return shownPasskey(row)
}

/** @throws Refusal 403 `confirmation_required`, 404, 409 `last_factor` */
export async function forgetPasskey(own: OwnAccount, id: string): Promise<void> {
  const { runtime, organization, accountId } = own
  await transaction(organization, async (tx) => {
    if (!(await removePasskey(tx, accountId, id))) throw new Refusal('not_found')
    await requireConfirmed(own, tx)
    await afterRemoving(tx, own, 'passkey_removed')
  })
  await announceSessions(runtime, organization.slug, accountId)
}
