import { addHost } from '@treppenhaus/db/catalog/organizations'
import { openCatalog } from '@treppenhaus/db/catalog/open'
import { adminCatalogUrl } from '@treppenhaus/db/operator'
import { seedDemo } from '@treppenhaus/demo/seed'
import { openStorage } from '@treppenhaus/files/open-storage'
import { env as machine } from '@treppenhaus/testing/env'
import { testOrganizations, type TestOrganization } from '@treppenhaus/testing/organization'
import { freePort } from '@treppenhaus/testing/redis'
import { testQueueUrl } from '@treppenhaus/testing/server'
import { type SmtpSink, startSmtpSink } from '@treppenhaus/testing/smtp-sink'
import { until } from '@treppenhaus/testing/until'
import { migrateQueue } from '@treppenhaus/worker/queue'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { startProgram } from './program.ts'

export type Audience = 'staff' | 'portal' | 'contractor'
const bases = { staff: 'admin', portal: 'portal', contractor: 'contractor' } as const

export type Stage = {
  organization: TestOrganization
  neighbour: TestOrganization
  smtp: SmtpSink
  /** Address of an app, such as `http://localhost:8123/portal/`. */
  appUrl: (audience: Audience) => string
  /** For requests without a browser: names of hosts are resolved by browsers only. */
  api: { url: string; host: string }
  dataDir: string
}

/**
 * The whole product on real parts for one test file: both demo organizations, API and worker as processes, a mail server.
 * @param hosts `three`: each audience has a host name of its own, as in production
 */
export async function openStage({ hosts = 'one' }: { hosts?: 'one' | 'three' } = {}): Promise<Stage> {
  const { first, second, operator } = await testOrganizations()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'treppenhaus-stage-'))
  const storage = await openStorage({ directory: dataDir })
  await seedDemo({ demo: first, neighbour: second, storage })
  const port = await freePort()
  const nameOf = (audience: Audience) => `${audience}.${first.host}`
  if (hosts === 'three') await addHosts(adminCatalogUrl(operator), first.slug, nameOf)
  const queueUrl = await testQueueUrl()
  await migrateQueue({ postgresUrl: queueUrl })
  const smtp = await startSmtpSink()
  const env = {
    PATH: machine.path,
    NODE_ENV: 'production',
    MODE: 'embedded',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: operator.catalogUrl,
    QUEUE_DATABASE_URL: queueUrl,
    APP_KEY: operator.appKey,
    DATA_DIR: dataDir,
    DEFAULT_ORGANIZATION: hosts === 'three' ? second.slug : first.slug,
    SMTP_URL: smtp.url,
    LOG_LEVEL: 'warn',
    RATE_LIMIT: '100000',
  }
  const programs = [startProgram('api', env, path.join(dataDir, 'api.log')), startProgram('worker', env, path.join(dataDir, 'worker.log'))]
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.kill()))
    await smtp.close()
    await rm(dataDir, { recursive: true, force: true })
  })
  await until(
    () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok || undefined,
        () => undefined,
      ),
    60_000,
  )
  const host = (audience: Audience) => (hosts === 'three' ? nameOf(audience) : first.host)
  return {
    organization: first,
    neighbour: second,
    smtp,
    dataDir,
    api: { url: `http://127.0.0.1:${port}`, host: first.host },
    appUrl: (audience) => `http://${host(audience)}:${port}/${bases[audience]}/`,
  }
}

async function addHosts(catalogUrl: string, slug: string, nameOf: (audience: Audience) => string) {
  const catalog = openCatalog(catalogUrl, { maxConnections: 1 })
  for (const audience of ['staff', 'portal', 'contractor'] as const) await addHost(catalog, slug, nameOf(audience), audience)
  await catalog.close()
}
