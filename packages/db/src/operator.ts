import { databaseOf, withParts } from './server-url.ts'

/**
 * What the commands of the operator need and API and worker do not have: the right to create databases and roles.
 * `adminUrl` names a role with CREATEDB and CREATEROLE; `catalogUrl` is what API and worker use.
 */
export type Operator = { adminUrl: string; catalogUrl: string; appKey: string }

/** The address of a database for the operator; the server of the catalog unless the organization lives on another one. */
export const adminUrlOf = (operator: Operator, database: string, at: { host?: string | null; port?: number | null } = {}): string =>
  withParts(operator.adminUrl, { database, host: at.host ?? null, port: at.port ?? null })

/** The catalog with the operator's rights, which may write to it. */
export const adminCatalogUrl = (operator: Operator): string => adminUrlOf(operator, databaseOf(operator.catalogUrl))
