import { defineConfig } from 'drizzle-kit'

/** `pnpm --filter @treppenhaus/db generate:migration --name <what_it_does>` writes the SQL; our own runner applies it. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/schema/*.ts',
  out: './migrations/organization',
  migrations: { prefix: 'timestamp' },
})
