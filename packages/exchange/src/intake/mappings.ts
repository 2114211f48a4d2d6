import type { Db, Tx } from '@treppenhaus/db/organization'
import { importMappings } from '@treppenhaus/db/schema/imports'
import type { ColumnMapping, Dialect } from '@treppenhaus/domain/import'
import { eq, sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'

/** Tables with the same headings in the same order mean the same, whatever the file is called. */
export const signatureOf = (headings: readonly string[]): string => createHash('sha256').update(JSON.stringify(headings)).digest('hex')

export type RememberedMapping = { name: string; dialect: Dialect; mapping: ColumnMapping }

export async function findMapping(db: Db | Tx, headings: readonly string[]): Promise<RememberedMapping | null> {
  const { name, dialect, mapping } = importMappings
  const [row] = await db
    .select({ name, dialect, mapping })
    .from(importMappings)
    .where(eq(importMappings.signature, signatureOf(headings)))
  return row ?? null
}

/** What was remembered for these headings before is replaced. */
export async function rememberMapping(tx: Tx, headings: readonly string[], remembered: RememberedMapping): Promise<void> {
  const values = { ...remembered, headings: [...headings], signature: signatureOf(headings) }
  await tx
    .insert(importMappings)
    .values(values)
    .onConflictDoUpdate({
      target: importMappings.signature,
      set: { ...remembered, usedAt: sql`now()`, version: sql`${importMappings.version} + 1` },
    })
}
