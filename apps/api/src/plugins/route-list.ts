import plugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every address the running server answers, as `GET /path`; HEAD twins are left out. */
    routeList: readonly string[]
  }
}

/** Registered before any route, so that the rights matrix can be held against what really runs. */
export const routeList = plugin(async (app) => {
  const routes: string[] = []
  app.decorate('routeList', routes)
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.push(`${one} ${url}`)
  })
})
