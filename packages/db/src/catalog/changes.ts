import type { Catalog } from './open.ts'

/** The channel that says: forget what you remember of the catalog. */
export const CATALOG_CHANNEL = 'catalog'

export const announceCatalogChange = async ({ pool }: Catalog): Promise<void> => {
  await pool.query('select pg_notify($1, $2)', [CATALOG_CHANNEL, ''])
}
