import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { generateURI, verifySync } from 'otplib'
import { findTotp, type TotpRow, useStep } from '../repository/factors.ts'

const STEP_SECONDS = 30
const SECRET_BYTES = 20
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

/** 160 bit, derived from the row's id and stored nowhere. */
export const totpSecret = ({ deriveSecret }: Organization, id: string): string =>
  base32(Buffer.from(deriveSecret('totp', id), 'base64url').subarray(0, SECRET_BYTES))

export const totpUri = (issuer: string, login: string, secret: string): string => generateURI({ issuer, label: login, secret })

/** Whether a code fits now, or one step before or after; it counts once. */
export async function fitsTotp(organization: Organization, tx: Tx | Db, row: TotpRow, code: string): Promise<boolean> {
  const token = code.replace(/\s/g, '')
  const result = verifySync({ secret: totpSecret(organization, row.id), token, epochTolerance: STEP_SECONDS })
  if (!result.valid || !('timeStep' in result)) return false
  return useStep(tx, row.id, result.timeStep)
}

/** The same for the authenticator app of an account. */
export async function fitsTotpOf(organization: Organization, tx: Tx | Db, accountId: string, code: string): Promise<boolean> {
  const row = await findTotp(tx, accountId, true)
  return row !== undefined && fitsTotp(organization, tx, row, code)
}
