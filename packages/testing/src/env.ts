/** What a machine may say about the tests; nothing is needed. */
export const env = {
  /** Another PostgreSQL server than the embedded one: a role with CREATEDB and CREATEROLE. */
  testDatabaseUrl: process.env.TEST_DATABASE_URL,
  /** Where programs that tests start find others. */
  path: process.env.PATH,
  chromiumPath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
}
