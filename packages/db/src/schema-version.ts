/**
 * The migration this code needs an organization to be at: the newest file of `migrations/organization`, without `.sql`.
 * Written here and not read from the folder, because API and worker are bundled without it.
 */
export const SCHEMA_VERSION = '20261122032612_numbers_in_order'

/** Whether this code may serve an organization; false means 503 `organization_being_updated`. A newer database is fine. */
export const servesVersion = (schemaVersion: string | null): boolean => schemaVersion !== null && schemaVersion >= SCHEMA_VERSION
