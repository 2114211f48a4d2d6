import type { Operator } from '@treppenhaus/db/operator'

export async function seedOnce(_operator: Operator, _dataDir: string): Promise<void> {}
