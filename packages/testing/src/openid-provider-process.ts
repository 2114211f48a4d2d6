// Started by openid-provider.ts with its clients and people; says its issuer, and ends with its parent.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { OpenIdProviderSettings } from './openid-provider.ts'

process.once('message', ({ clients, people }: OpenIdProviderSettings) => {
  const server = http.createServer()
  server.listen(0, '127.0.0.1', () => {
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
    const provider = new Provider(issuer, {
      clients: clients.map(({ id, secret, redirectUris }) => ({ client_id: id, client_secret: secret, redirect_uris: redirectUris })),
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'given_name', 'family_name', 'groups'] },
      cookies: { keys: ['only for tests'] },
      findAccount: (_, sub) => (people[sub] ? { accountId: sub, claims: () => ({ sub, ...people[sub] }) } : undefined),
      // Everybody has agreed already: what is tested is the way there and back.
      loadExistingGrant: async (ctx) => {
        const { client, session } = ctx.oidc
        const grant = new ctx.oidc.provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
        grant.addOIDCScope('openid email profile')
        await grant.save()
        return grant
      },
    })
    server.on('request', provider.callback())
    process.send?.({ issuer })
  })
})
process.on('disconnect', () => process.exit())
