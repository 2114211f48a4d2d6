import { parseArgs } from 'node:util'
import type { HostAudience } from '@treppenhaus/db/catalog/tables'
import type { NewOrganization } from '@treppenhaus/db/create-organization'
import type { UnitRun } from './generate-units.ts'
import type { NewAdministrator } from './invite-administrator.ts'

export type Command =
  | { verb: 'create'; organization: NewOrganization }
  | { verb: 'list' }
  | { verb: 'migrate'; slugs: string[] }
  | { verb: 'remove'; slug: string; yes: boolean }
  | { verb: 'administrator'; administrator: NewAdministrator }
  | { verb: 'units'; run: UnitRun }
  | { verb: 'host add'; slug: string; host: string; audience: HostAudience | null }

const USAGE = `Usage:
  organization create <slug> --name <name> [--host <host> …] [--server-host <host>] [--server-port <port>]
  organization list
  organization migrate [<slug> …]
  organization remove <slug> [--yes]
  organization administrator <slug> --name <first and last name> --email <address>
  organization units <slug> --property <number> --pattern <file.json> [--dry-run]
  organization host add <slug> <host> [--audience staff|portal|contractor]`

const AUDIENCES: HostAudience[] = ['staff', 'portal', 'contractor']

/** @throws Error with the usage when the words make no command */
export function parseCommand(args: string[]): Command {
  const { positionals, values } = parse(args)
  const [verb, ...words] = positionals
  const [first, second, third] = words
  if (verb === 'create' && first && words.length === 1 && values.name) {
    const server = values['server-host'] ? { server: { host: values['server-host'], ...portOf(values['server-port']) } } : {}
    return { verb, organization: { slug: first, name: values.name, hosts: values.host ?? [], ...server } }
  }
  if (verb === 'list' && words.length === 0) return { verb }
  if (verb === 'migrate') return { verb, slugs: words }
  if (verb === 'remove' && first && words.length === 1) return { verb, slug: first, yes: values.yes ?? false }
  if (verb === 'administrator' && first && words.length === 1 && values.name && values.email)
    return { verb, administrator: { slug: first, name: values.name, email: emailOf(values.email) } }
  if (verb === 'units' && first && words.length === 1 && values.property && values.pattern) {
    const { property, pattern } = values
    return { verb, run: { slug: first, property, pattern, dryRun: values['dry-run'] ?? false } }
  }
  if (verb === 'host' && first === 'add' && second && third && words.length === 3) {
    return { verb: 'host add', slug: second, host: third, audience: audienceOf(values.audience) }
  }
  throw new Error(USAGE)
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        host: { type: 'string', multiple: true },
        'server-host': { type: 'string' },
        'server-port': { type: 'string' },
        audience: { type: 'string' },
        email: { type: 'string' },
        property: { type: 'string' },
        pattern: { type: 'string' },
        'dry-run': { type: 'boolean' },
        yes: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function portOf(text: string | undefined): { port?: number } {
  if (text === undefined) return {}
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--server-port ${text} is not a port.`)
  return { port }
}

function emailOf(text: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new Error(`--email ${text} is not an address.`)
  return text
}

function audienceOf(text: string | undefined): HostAudience | null {
  if (text === undefined) return null
  const audience = AUDIENCES.find((known) => known === text)
  if (!audience) throw new Error(`--audience is one of ${AUDIENCES.join(', ')}.`)
  return audience
}
