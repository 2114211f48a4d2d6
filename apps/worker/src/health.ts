import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Metrics } from './metrics.ts'

export type HealthSettings = { host: string; port: number; metricsToken: string | null }

/** `live`: the process answers. `ready`: it reaches the catalog. `/metrics` asks for METRICS_TOKEN where one is set. */
export async function serveHealth(
  { host, port, metricsToken }: HealthSettings,
  isReady: () => Promise<boolean>,
  metrics: Metrics,
): Promise<{ port: number; close: () => void }> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url?.split('?')[0]
    if (path === '/health/live') return reply(response, 200, 'ok')
    if (path === '/health/ready') return (await isReady()) ? reply(response, 200, 'ok') : reply(response, 503, 'not ready')
    if (path !== '/metrics') return reply(response, 404, 'not found')
    if (metricsToken !== null && !knows(request, metricsToken)) return reply(response, 401, 'not authenticated')
    return reply(response, 200, await metrics.read(), metrics.contentType)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => reply(response, 503, 'not ready'))
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port: typeof address === 'object' && address ? address.port : port, close }
}

function reply(response: ServerResponse, status: number, text: string, contentType = 'text/plain'): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text)
}

function knows({ headers }: IncomingMessage, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${token}`))
}
