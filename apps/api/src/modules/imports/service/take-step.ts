import type { Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { requestWork } from '@treppenhaus/exchange/request-work'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { sqlStateOf } from '../../../plugins/database-errors.ts'
import * as repository from '../repository/imports.ts'
import { type ImportAct, mayAct } from './present-import.ts'
import { readImport } from './read-imports.ts'

/** @throws Refusal 409 `illegal_transition` with the current state */
async function lockFor(tx: Tx, id: string, act: ImportAct) {
  const row = await repository.lockImport(tx, id)
  if (!row) throw new Refusal('not_found')
  if (!mayAct(act, row)) throw new Refusal('illegal_transition', { state: row.state })
  return row
}

export async function checkImport(tx: Tx, actor: StaffActor, id: string) {
  await lockFor(tx, id, 'check')
  await requestWork(tx, id, 'check', actor.accountId)
  return readImport(tx, actor, id)
}

/** @throws Refusal 409 `import_has_errors`, `another_import_runs` */
export async function runImport(tx: Tx, actor: StaffActor, requestId: string, id: string) {
  const { counts, options } = await lockFor(tx, id, 'run')
  if (counts && counts.errorRows > 0 && !options.skipErrors) throw new Refusal('import_has_errors')
  await requestAlone(() => requestWork(tx, id, 'run', actor.accountId))
  await auditAs(tx, actor, requestId, { act: 'import.run', objectKind: 'import', objectId: id })
  return readImport(tx, actor, id)
}

/** The worker stops at the next place where it can go on from. */
export async function pauseImport(tx: Tx, actor: StaffActor, id: string) {
  await lockFor(tx, id, 'pause')
  await repository.updateImport(tx, id, { pauseRequested: true })
  return readImport(tx, actor, id)
}

export async function resumeImport(tx: Tx, actor: StaffActor, id: string) {
  await lockFor(tx, id, 'resume')
  await requestWork(tx, id, 'run', actor.accountId)
  return readImport(tx, actor, id)
}

/** @throws Refusal 409 `another_import_runs` */
export async function rollBackImport(tx: Tx, actor: StaffActor, requestId: string, id: string) {
  await lockFor(tx, id, 'roll_back')
  await requestAlone(() => requestWork(tx, id, 'roll_back', actor.accountId))
  await auditAs(tx, actor, requestId, { act: 'import.rolled-back', objectKind: 'import', objectId: id })
  return readImport(tx, actor, id)
}

/** Nothing was changed by it, so only the row stays, for the history. */
export async function discardImport(tx: Tx, actor: StaffActor, id: string) {
  await lockFor(tx, id, 'discard')
  await repository.deleteRecords(tx, id)
  await repository.updateImport(tx, id, { state: 'discarded', finishedAt: new Date() })
  return readImport(tx, actor, id)
}

async function requestAlone(request: () => Promise<void>): Promise<void> {
  try {
    await request()
  } catch (error) {
    throw sqlStateOf(error)?.constraint === 'imports_running' ? new Refusal('another_import_runs') : error
  }
}
