import { freePort } from '@treppenhaus/testing/redis'
import { until } from '@treppenhaus/testing/until'
import { TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { env } from '../env.ts'
import { bundle } from './bundle.ts'
import type { BenchDatabase } from './database.ts'
import { giveUp, type Program, startProgram } from './program.ts'

export type Api = Program & {
  port: number
  /** Milliseconds from the start of the process to its first answer. */
  readyMs: number
  /** The headers of a request in the name of a built account. */
  headersOf: (audience: 'staff' | 'portal', login: string) => Promise<Record<string, string>>
}

/** The production bundle of the API in a process of its own, logging as it does by default. */
export async function startApi({ operator, first, folder }: BenchDatabase, more: NodeJS.ProcessEnv = {}): Promise<Api> {
  const file = await bundle('api')
  const port = await freePort()
  const began = performance.now()
  const program = startProgram(file, {
    quiet: true,
    execArgv: ['--max-semi-space-size=8'],
    env: {
      ...env.inherited,
      PORT: String(port),
      DATABASE_URL: operator.catalogUrl,
      APP_KEY: operator.appKey,
      DATA_DIR: folder,
      DEFAULT_ORGANIZATION: first.slug,
      RATE_LIMIT: '1000000',
      ...more,
    },
  })
  const address = `http://127.0.0.1:${port}`
  const answers = () => fetch(`${address}/health/ready`).then(({ ok }) => ok, () => false) // prettier-ignore
  await until(answers, 60_000, () => 'The API does not answer.').catch(giveUp(program))
  const readyMs = performance.now() - began
  const headersOf = async (audience: 'staff' | 'portal', login: string) => {
    const response = await fetch(`${address}/api/v1/${audience}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: TEST_PASSWORD }),
    })
    if (!response.ok) throw new Error(`The log-in was answered with ${response.status}.`)
    const { accessToken } = (await response.json()) as { accessToken: string }
    return { host: first.host, authorization: `Bearer ${accessToken}` }
  }
  return { ...program, port, readyMs, headersOf }
}
