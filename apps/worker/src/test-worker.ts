import { openStorage, type Storage } from '@treppenhaus/files/open-storage'
import type { TestOrganizations } from '@treppenhaus/testing/organization'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { openChannels } from './channels/open-channels.ts'
import { openLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import type { QueueAddress } from './queue.ts'
import { type RunningWorker, startWorker, type WorkerSettings } from './worker.ts'

/** A folder for this test file, gone afterwards. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-worker-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export type TestWorker = RunningWorker & { storage: Storage; folder: string }

/** A worker in this process, against the organizations of the test. Without `smtpUrl` messages go to the local outbox in `folder`. */
export async function runWorker(
  { operator }: Pick<TestOrganizations, 'operator'>,
  queue: QueueAddress,
  settings: Partial<WorkerSettings> & { smtpUrl?: string; folder?: string } = {},
): Promise<TestWorker> {
  const folder = settings.folder ?? (await testFolder())
  const storage = await openStorage({ directory: folder })
  const mailFrom = 'meldungen@verwaltung.example'
  const worker = await startWorker({
    databaseUrl: operator.catalogUrl,
    appKey: operator.appKey,
    maxConnections: 20,
    queue,
    storage,
    handOverDir: path.join(folder, 'hand-over'),
    channels: openChannels({
      mode: 'embedded',
      dataDir: folder,
      mailFrom,
      smtpUrl: settings.smtpUrl ?? null,
      sms: null,
      fax: null,
      webPush: 'outbox',
      appKey: operator.appKey,
    }),
    smsPerDay: 100,
    faxesPerDay: 100,
    publicUrl: 'https://{host}',
    defaultOrganization: null,
    busyMs: 500,
    log: openLog('silent'),
    metrics: openMetrics(),
    ...settings,
  })
  return { ...worker, storage, folder }
}
