import { type Catalog } from '@treppenhaus/db/catalog/open'
import { listHosts } from '@treppenhaus/db/catalog/organizations'
import type { Db, Organization } from '@treppenhaus/db/organization'
import { type Audience, audiences } from '@treppenhaus/domain/master-data'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Static } from 'typebox'
import { offeredProviders } from '../single-sign-on/service.ts'
import { findSettings } from './repository.ts'
import type { DemoLogin } from './schema.ts'

export type Place = { publicUrl: string; embedded: boolean; dataDir: string; /** Asked on the machine itself. */ local: boolean }

/** What anybody may know of the organization at this host. */
export async function readOrganization(catalog: Catalog, { db, slug, name }: Organization, place: Place) {
  const found = await findSettings(db)
  return {
    slug,
    name: found?.name ?? name,
    street: found?.street ?? '',
    postalCode: found?.postalCode ?? '',
    city: found?.city ?? '',
    phone: found?.phone ?? '',
    emergencyPhone: found?.emergencyPhone ?? '',
    email: found?.email ?? '',
    timeZone: found?.timeZone ?? 'Europe/Berlin',
    imprint: { de: found?.imprintDe ?? '', en: found?.imprintEn ?? '' },
    privacy: { de: found?.privacyDe ?? '', en: found?.privacyEn ?? '' },
    addresses: await addressesOf(catalog, slug, place.publicUrl),
    signIn: await waysToSignIn(db, found?.passwordAudiences ?? audiences),
    embedded: place.embedded,
    demoLogins: place.embedded && place.local ? await demoLoginsOf(place.dataDir, slug) : [],
  }
}

async function addressesOf(catalog: Catalog, slug: string, publicUrl: string) {
  const hosts = await listHosts(catalog, slug)
  const of = (audience: Audience, base: string) => {
    const own = hosts.find((host) => host.audience === audience)
    return own ? publicUrl.replace('{host}', own.host) + base : base
  }
  return { staff: of('staff', '/admin/'), portal: of('portal', '/portal/'), contractor: of('contractor', '/contractor/') }
}

async function waysToSignIn(db: Db, byPassword: readonly Audience[]) {
  const of = async (audience: Audience) => ({ password: byPassword.includes(audience), providers: await offeredProviders(db, audience) })
  return { staff: await of('staff'), portal: await of('portal'), contractor: await of('contractor') }
}

/** The seed leaves the log-ins it made beside its data. */
async function demoLoginsOf(dataDir: string, slug: string): Promise<Static<typeof DemoLogin>[]> {
  try {
    const all = JSON.parse(await readFile(path.join(dataDir, 'demo-logins.json'), 'utf8')) as Record<string, Static<typeof DemoLogin>[]>
    return all[slug] ?? []
  } catch {
    return []
  }
}
