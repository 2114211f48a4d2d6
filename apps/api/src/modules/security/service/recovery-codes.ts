import type { Db, Tx } from '@treppenhaus/db/organization'
import { hashSecret } from '@treppenhaus/db/secrets'
import { CODE_LETTERS, CODE_LENGTH } from '@treppenhaus/domain/invitation'
import { randomBytes } from 'node:crypto'
import { replaceRecoveryCodes, useRecoveryCode } from '../repository/factors.ts'

const CODES = 10

/** 16 letters of 5 bit each, in groups of four. */
function drawCode(): string {
  const letters = Array.from(randomBytes(CODE_LENGTH), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** As people type it: in any case, with hyphens or blanks. The account's id goes into the hash, so that codes of two never meet. */
const hashOf = (accountId: string, code: string) => hashSecret(`${accountId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)

/** Ten new codes, which make the earlier ones worthless. Only their hashes stay here. */
export async function makeRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, drawCode)
  await replaceRecoveryCodes(
    tx,
    accountId,
    codes.map((code) => hashOf(accountId, code)),
  )
  return codes
}

/** Whether a code is good; it is used up by that. */
export const fitsRecoveryCode = (tx: Tx | Db, accountId: string, code: string): Promise<boolean> =>
  useRecoveryCode(tx, accountId, hashOf(accountId, code))
