import type { Operator } from '@treppenhaus/db/operator'
import type { ScriptsEnv } from '../env.ts'

export async function seedOnce(_operator: Operator, _env: ScriptsEnv): Promise<void> {}
