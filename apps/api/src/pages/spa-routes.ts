import fastifyStatic from '@fastify/static'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../errors.ts'
import { pagePolicy, setPolicy } from '../plugins/security-headers.ts'

export const bases = { staff: 'admin', portal: 'portal', contractor: 'contractor' } as const satisfies Record<Audience, string>

/** The three SPAs below their bases: files with a name that never changes its content for ever, everything else is the page itself. */
export const spaRoutes: FastifyPluginAsync = async (app) => {
  const { staticDir } = app.runtime.env
  await app.register(fastifyStatic, { root: staticDir, serve: false, preCompressed: true, cacheControl: false, dotfiles: 'ignore' })
  for (const [audience, name] of Object.entries(bases) as [Audience, string][]) {
    const root = path.join(staticDir, name, 'dist')
    const page = indexOf(root)
    app.get(`/${name}`, async (_request, reply) => reply.redirect(`/${name}/`, 308))
    app.get<{ Params: { '*': string } }>(`/${name}/*`, async (request, reply) => {
      if (request.hostAudience !== null && request.hostAudience !== audience) throw new Refusal('not_found')
      const file = request.params['*']
      if (!/\.[A-Za-z0-9]+$/.test(file)) return sendIndex(reply, await page())
      if (file === 'index.html') return reply.redirect(`/${name}/`, 308)
      const isNamedByContent = /^assets\/.*-[\w-]{8}\.\w+$/.test(file)
      void reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
      return reply.sendFile(file, root)
    })
  }
}

function sendIndex(reply: FastifyReply, page: string | undefined) {
  if (page === undefined) throw new Refusal('not_found')
  const nonce = randomBytes(16).toString('base64')
  void setPolicy(reply, pagePolicy(nonce))
  return reply.type('text/html; charset=utf-8').send(page.replace(/(<meta name="csp-nonce" content=")"/, `$1${nonce}"`))
}

/** The built page, read again when it was built anew. */
function indexOf(root: string): () => Promise<string | undefined> {
  const file = path.join(root, 'index.html')
  let kept: { at: number; text: string } | undefined
  return async () => {
    const at = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
    if (at === undefined) return undefined
    if (kept?.at !== at) kept = { at, text: await readFile(file, 'utf8') }
    return kept.text
  }
}
