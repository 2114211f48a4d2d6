import { sql } from 'drizzle-orm'
import type { Organization } from '@treppenhaus/db/organization'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Channels } from './channels/channel.ts'
import { consumer } from './consumer.ts'
import { dispatcher } from './deliver.ts'
import { fileConsumer } from './file-consumer.ts'
import { watchFolders } from './hand-overs/watch-folders.ts'
import { hostsFinder, type HostSettings } from './hosts.ts'
import { atMostEvery, type Log, withoutValues } from './log.ts'
import type { Metrics } from './metrics.ts'
import { openOrganizations } from './organizations.ts'
import { pictureRunner } from './photos/run-picture.ts'
import { type EventJob, openConsumer, openQueue, type QueueAddress } from './queue.ts'
import { everyMinute, HOUR_MS, hourly, MINUTE_MS, runSchedules, startSchedules } from './schedules.ts'
import { importConsumer } from './imports/import-consumer.ts'
import { seriesConsumer } from './series/series-consumer.ts'
import { sender } from './send.ts'
import { sweeper } from './sweeper.ts'
import { visitor } from './visit.ts'

export type WorkerSettings = HostSettings & {
  databaseUrl: string
  appKey: string
  maxConnections: number
  queue: QueueAddress
  storage: Storage
  handOverDir: string
  channels: Channels
  /** Messages of an organization in 24 hours. */
  smsPerDay: number
  faxesPerDay: number
  /** How often busy organizations are visited, and how often all. */
  busyMs?: number
  allMs?: number
  log: Log
  metrics: Metrics
}

export type RunningWorker = {
  isReady: () => Promise<boolean>
  /** Takes nothing new, ends what is under way, closes everything; about 6 s at most. */
  stop: () => Promise<void>
}

const EVENTS_AT_A_TIME = 12
/** For each of the three steps of a stop. */
const GRACE_MS = 2_000

/** Relay, consumers, channels and schedules of one process; any number of them share the work. */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { log, metrics, queue, channels, storage } = settings
  const organizations = openOrganizations(settings)
  const onError = (error: unknown, slug?: string) => log.warn({ organization: slug, failure: withoutValues(error) }, 'it is tried again')
  const onQueueError = atMostEvery(10_000, (error: Error) => log.warn({ failure: withoutValues(error) }, 'the queue is away'))
  const onJobError = (error: Error, job?: EventJob) => {
    if (!job) return onQueueError(error)
    metrics.failedJob()
    log.warn({ ...job, failure: withoutValues(error) }, 'a job failed')
  }
  const hostsOf = hostsFinder(organizations.catalog, settings)
  const dispatch = dispatcher({
    channels,
    send: sender({ channels, hostsOf }),
    dailyLimits: { email: null, sms: settings.smsPerDay, fax: settings.faxesPerDay, push: null },
    onSettled: ({ slug }, { id, channel }, state, reason) => {
      metrics.settled(channel, state)
      if (state !== 'sent') log.warn({ organization: slug, delivery: id, channel, state, reason }, 'a message did not go out')
    },
    onError: (error, { slug }) => onError(error, slug),
  })
  const queues = {
    events: openQueue(queue, 'events', onQueueError),
    files: openQueue(queue, 'files', onQueueError),
    series: openQueue(queue, 'series', onQueueError),
    imports: openQueue(queue, 'imports', onQueueError),
  }
  const organizationOf = (slug: string): Promise<Organization | null> => organizations.bySlug(slug)
  let isStopping = false
  const consumeFile = fileConsumer(organizationOf, { storage, runPicture: pictureRunner() })
  const consumers = [
    openConsumer(queue, 'events', EVENTS_AT_A_TIME, consumer({ organizationOf, kick: dispatch.kick }), onJobError),
    openConsumer(queue, 'files', 2, consumeFile, onJobError),
    openConsumer(queue, 'series', 1, seriesConsumer(organizationOf, { storage, hostsOf }), onJobError),
    openConsumer(queue, 'imports', 1, importConsumer(organizationOf, { storage, stopped: () => isStopping }), onJobError),
  ]
  const sweeps = await sweeper({ ...settings, organizations, visit: visitor(queues, dispatch.kick), onError })
  const schedules = [
    startSchedules(HOUR_MS, (stopped) => runSchedules(organizations, storage, onError, stopped, hourly), onError),
    startSchedules(
      MINUTE_MS,
      (stopped) => runSchedules(organizations, storage, onError, stopped, [...everyMinute, watchFolders(settings.handOverDir)]),
      onError,
    ),
  ]
  return {
    isReady: () =>
      organizations.catalog.db.execute(sql`select 1`).then(
        () => true,
        () => false,
      ),
    stop: async () => {
      isStopping = true
      const taking = [sweeps.stop(), ...schedules.map((one) => one.stop()), ...consumers.map((one) => one.close())]
      await within(GRACE_MS, Promise.all(taking)) // a picture under way is not waited for: it is turned again
      await dispatch.stop(GRACE_MS)
      for (const channel of Object.values(channels)) channel.close()
      await within(GRACE_MS, Promise.all([...Object.values(queues).map((one) => one.close()), organizations.close()]))
    },
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([work, over]).finally(() => clearTimeout(timer))
}
