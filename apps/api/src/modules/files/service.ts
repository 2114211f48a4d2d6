import type { FileFacts } from '@treppenhaus/db/file-json'
import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { type Actor, canSeeTicket, canSeeWorkOrder, inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { type LinkHolder, signFileLink, verifyFileLink } from '@treppenhaus/files/signed-link'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { sqlStateOf } from '../../plugins/database-errors.ts'
import { type FileWithHolders, findWithHolders, lockUnattached } from './repository.ts'
import type { File } from './schema.ts'
import { canSeeFace } from './service/see-face.ts'

type Variant = 'full' | 'thumb'

/**
 * Makes the wire form of files for one reader; its addresses live 4 to 5 minutes and open for this reader alone.
 * Use it for files the reader may see: it asks no policy, the route of the address does.
 */
export function fileLinks(organization: Organization, actor: Actor): (facts: FileFacts) => Static<typeof File> {
  const address = addressesFor(organization, actor)
  return ({ id, state, refusal, kind, name, size, width, height }) => ({
    id,
    state,
    refusal,
    kind,
    name,
    size,
    width,
    height,
    url: state === 'ready' ? address(id, 'full') : null,
    thumbnailUrl: state === 'ready' && kind === 'image' ? address(id, 'thumb') : null,
  })
}

export type AvatarFacts = { fileId: string | null; variant: number }

/** The same for faces. */
export function avatarLinks(organization: Organization, actor: Actor): (facts: AvatarFacts) => { url: string | null; variant: number } {
  const address = addressesFor(organization, actor)
  return ({ fileId, variant }) => ({ url: fileId === null ? null : address(fileId, 'thumb'), variant })
}

function addressesFor(organization: Organization, actor: Actor): (fileId: string, variant: Variant) => string {
  let key: string | undefined
  const holder = holderOf(actor)
  const now = new Date()
  return (fileId, variant) =>
    `/files/${fileId}/${variant}?s=${signFileLink((key ??= linkKey(organization)), { organization: organization.slug, fileId, variant, holder }, now)}`
}

/** Who holds a link to a variant. @throws Refusal 401 when it is expired, altered or for something else */
export function linkHolder(organization: Organization, fileId: string, variant: Variant, token: string): LinkHolder {
  const holder = verifyFileLink(linkKey(organization), token, { organization: organization.slug, fileId, variant }, new Date())
  if (!holder) throw new Refusal('link_invalid')
  return holder
}

const linkKey = ({ deriveSecret }: Organization) => deriveSecret('file-links', '')

const holderOf = (actor: Actor): LinkHolder =>
  actor.accountId !== null
    ? { kind: 'account', id: actor.accountId }
    : { kind: 'order-link', id: (actor.audience === 'contractor' && actor.workOrderId) || '' }

/** @throws Refusal 404 when the file is missing or not for the actor */
export async function readFile(organization: Organization, actor: Actor, id: string): Promise<Static<typeof File>> {
  return fileLinks(organization, actor)(await visibleFile(organization.db, actor, id))
}

/** A file the actor may see now. @throws Refusal 404 */
export async function visibleFile(db: Db | Tx, actor: Actor, id: string): Promise<FileWithHolders> {
  const file = await findWithHolders(db, id)
  if (file && (canSeeFile(actor, file) || (await canSeeFace(db, actor, file)))) return file
  throw new Refusal('not_found')
}

/** The uploader until it hangs on something; then whoever may see what it hangs on, until it is ready still the uploader alone. */
function canSeeFile(actor: Actor, file: FileWithHolders): boolean {
  const isOwn = isUploader(actor, file)
  const hangs = file.tickets.length > 0 || file.orders.length > 0 || file.photoOf.length > 0 || file.isContractorDocument
  if (isOwn && !hangs) return true
  if (!isOwn && file.state !== 'ready') return false
  if (actor.audience === 'portal')
    return (
      file.tickets.some((ticket) => ticket.audience === 'reporter' && canSeeTicket(actor, ticket)) ||
      file.reportedTickets.some((ticket) => canSeeTicket(actor, ticket))
    )
  return (
    file.tickets.some((ticket) => canSeeTicket(actor, ticket)) ||
    file.orders.some((order) => canSeeWorkOrder(actor, order)) ||
    (actor.audience === 'staff' && seesRecord(actor, file))
  )
}

/** Proofs of contractors, and photos of houses in the actor's scope. */
const seesRecord = ({ permissions, scope }: StaffActor, { isContractorDocument, photoOf }: FileWithHolders) =>
  (isContractorDocument && permissions.includes('contractors.read')) ||
  (permissions.includes('properties.read') && photoOf.some((propertyId) => inScope(scope, propertyId)))

const isUploader = (actor: Actor, { uploadedByAccountId, uploadedForOrderId }: FileWithHolders) =>
  actor.accountId !== null
    ? uploadedByAccountId === actor.accountId
    : actor.audience === 'contractor' && actor.workOrderId !== null && uploadedForOrderId === actor.workOrderId

/**
 * Makes sure that files can be attached: the actor's own uploads, not refused, attached to nothing yet.
 * @param path JSON pointer of the list in the body
 * @throws Refusal 400 `unknown_file`
 */
export async function attachableFiles(db: Db | Tx, actor: Actor, ids: readonly string[], path: string): Promise<void> {
  if (ids.length === 0) return
  const workOrderId = actor.audience === 'contractor' ? actor.workOrderId : null
  const found = await lockUnattached(db, { accountId: actor.accountId, workOrderId }, ids)
  if (found.length !== ids.length) throw refuseField('unknown_file', path)
}

/**
 * Two requests at once may both find a file unattached; the database lets one attach it.
 * @throws Refusal 400 `unknown_file` for the other, or what was thrown
 */
export const refuseAttached =
  (path: string) =>
  (error: unknown): never => {
    throw sqlStateOf(error)?.constraint === 'ticket_files_one_ticket' ? refuseField('unknown_file', path) : error
  }
