const SLUG = /^[a-z][a-z0-9_]{0,40}$/

/** The name of an organization in tokens, jobs, paths and databases. It never changes. */
export const isSlug = (text: string): boolean => SLUG.test(text)

/** Names in the database server that belong to one organization. @throws Error when `slug` is none, so that it is safe inside SQL */
export function namesOf(slug: string): { database: string; owner: string; app: string } {
  if (!isSlug(slug))
    throw new Error(`"${slug}" is not a name for an organization: lower-case letters, digits and _ only, a letter first, at most 41.`)
  return { database: `th_${slug}`, owner: `th_${slug}_owner`, app: `th_${slug}_app` }
}
