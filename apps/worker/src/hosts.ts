import type { Catalog } from '@treppenhaus/db/catalog/open'
import { listHosts } from '@treppenhaus/db/catalog/organizations'
import type { Audience } from '@treppenhaus/domain/master-data'
import { remembered } from './remembered.ts'
import type { Hosts } from './templates/scene.ts'

export type HostSettings = {
  /** How a host name becomes an address, such as `https://{host}`. */
  publicUrl: string
  /** Embedded only: the organization that `localhost` means. */
  defaultOrganization: string | null
}

/** The addresses that links in messages begin with: from the catalog and the configuration, never from a request. */
export const hostsFinder = (catalog: Catalog, settings: HostSettings): ((slug: string) => Promise<Hosts>) =>
  remembered(
    30_000,
    (slug) => slug,
    (slug) => readHosts(catalog, slug, settings),
  )

async function readHosts(catalog: Catalog, slug: string, { publicUrl, defaultOrganization }: HostSettings): Promise<Hosts> {
  const known = slug === defaultOrganization ? [{ host: 'localhost', audience: null }] : await listHosts(catalog, slug)
  const address = (audience: Audience) => {
    const found = known.find((one) => one.audience === audience) ?? known.find((one) => one.audience === null)
    if (!found) throw new Error('The organization has no host name for this audience, so its messages cannot link to it.')
    return publicUrl.replace('{host}', found.host).replace(/\/+$/, '')
  }
  return { staff: address('staff'), portal: address('portal'), contractor: address('contractor') }
}
