import { prepareCatalog, prepareQueue } from '@treppenhaus/db/prepare-server'
import type { Operator } from '@treppenhaus/db/operator'
import { runSql } from '@treppenhaus/db/run-sql'
import { databaseOf, loginOf, withParts } from '@treppenhaus/db/server-url'
import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import './global-setup.ts' // declares what `inject` knows

/** The run's server as the role that may do everything; `database` chooses one. */
export const adminUrl = (database = 'postgres'): string => withParts(inject('postgresUrl'), { database })

/** A fresh catalog with a role and an APP_KEY of its own, dropped by `drop`. */
export async function createTestCatalog(server: string): Promise<Operator & { drop: () => Promise<void> }> {
  const name = `treppenhaus_test_${randomBytes(6).toString('hex')}`
  const catalogUrl = withParts(server, { database: name, user: name, password: randomBytes(16).toString('hex') })
  const operator = { adminUrl: server, catalogUrl, appKey: randomBytes(32).toString('hex') }
  await prepareCatalog(operator)
  return { ...operator, drop: () => dropWithRole(server, catalogUrl) }
}

/** The address of an empty database for the queue, as its own role; dropped when this file's tests are done. */
export async function testQueueUrl(): Promise<string> {
  const name = `treppenhaus_queue_test_${randomBytes(6).toString('hex')}`
  const url = withParts(adminUrl(), { database: name, user: name, password: randomBytes(16).toString('hex') })
  await prepareQueue({ adminUrl: adminUrl() }, url)
  afterAll(() => dropWithRole(adminUrl(), url))
  return url
}

const dropWithRole = (server: string, url: string) =>
  runSql(server, [`drop database if exists ${databaseOf(url)} with (force)`, `drop role if exists ${loginOf(url).user}`])
