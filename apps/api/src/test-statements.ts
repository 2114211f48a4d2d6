import type { TestOrganization } from '@treppenhaus/testing/organization'
import pg from 'pg'

export type Statement = { text: string; name: string | undefined }

/** The statements that reach an organization's database while `work` runs, in their order; for tests that count round trips. */
export async function statementsOf({ entry }: TestOrganization, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config] = args as [string | { text: string; name?: string }]
    const statement = typeof config === 'string' ? { text: config, name: undefined } : { text: config.text, name: config.name }
    if (this.database === entry.database) statements.push(statement)
    return Reflect.apply(query, this, args) as unknown
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}
