import { collectDefaultMetrics, Counter, Registry } from 'prom-client'

export type Metrics = {
  contentType: string
  /** All figures in the text format of Prometheus. */
  read: () => Promise<string>
  settled: (channel: string, state: string) => void
  failedJob: () => void
}

/** Figures without labels that name an organization or a person. */
export function openMetrics(): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const deliveries = new Counter({
    name: 'deliveries_total',
    help: 'Messages by how a try ended',
    labelNames: ['channel', 'state'],
    registers: [register],
  })
  const jobs = new Counter({ name: 'jobs_failed_total', help: 'Jobs that failed', registers: [register] })
  return {
    contentType: register.contentType,
    read: () => register.metrics(),
    settled: (channel, state) => deliveries.inc({ channel, state }),
    failedJob: () => jobs.inc(),
  }
}
