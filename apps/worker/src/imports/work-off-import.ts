import type { Organization } from '@treppenhaus/db/organization'
import type { ImportWork } from '@treppenhaus/domain/import'
import { attachFiles } from '@treppenhaus/exchange/attach/attach-files'
import { checkImport } from '@treppenhaus/exchange/check/check-import'
import { rollBackImport } from '@treppenhaus/exchange/roll-back/roll-back-import'
import { runImport } from '@treppenhaus/exchange/run/run-import'
import type { Storage } from '@treppenhaus/files/open-storage'
import { alone } from '../alone.ts'
import { goOn } from './go-on.ts'

/** `stopped`: this process is to end; what is left waits for the next one. */
export type ImportTools = { storage: Storage; stopped: () => boolean }

/** @returns false while another worker is at it, or when something is left to do */
export async function workOffImport(tools: ImportTools, organization: Organization, importId: string, work: ImportWork): Promise<boolean> {
  let isDone = false
  const isMine = await alone(organization, 'import', importId, async () => {
    isDone = await does[work](tools, organization, importId)
  })
  return isMine && isDone
}

const does: Record<ImportWork, (tools: ImportTools, organization: Organization, importId: string) => Promise<boolean>> = {
  check: async ({ storage }, organization, importId) => {
    await checkImport(organization, storage, importId)
    await goOn(organization, importId)
    return true
  },
  run: async ({ storage, stopped }, organization, importId) => {
    if (!(await runImport(organization, importId, stopped))) return false
    await attachFiles(organization, storage, importId, stopped)
    return !stopped()
  },
  roll_back: ({ stopped }, organization, importId) => rollBackImport(organization, importId, stopped),
}
