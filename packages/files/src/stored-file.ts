const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const ORGANIZATION = /^[a-z][a-z0-9_]{0,40}$/
const VARIANT = /^[a-z0-9]{1,16}$/

/** One stored object: a file may have several variants, such as `original`, `full` and `thumb`. */
export type StoredFile = {
  /** The slug. */
  organization: string
  /** The id of the row in `files`, a UUID in lower case. */
  id: string
  variant: string
}

/** Where an object lies. Never a name from outside: every part is checked. @throws Error when a part is not what it should be */
export function pathOf({ organization, id, variant }: StoredFile): string {
  if (!ORGANIZATION.test(organization) || !ID.test(id) || !VARIANT.test(variant))
    throw new Error('This is not the address of a stored file.')
  return `files/${organization}/${id.slice(0, 2)}/${id}-${variant}`
}

/** The folder of all files of one organization. */
export function folderOf(organization: string): string {
  if (!ORGANIZATION.test(organization)) throw new Error('This is not the name of an organization.')
  return `files/${organization}/`
}
