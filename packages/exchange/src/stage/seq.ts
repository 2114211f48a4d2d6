import { type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'

const PER_KIND = 100_000_000
const ENDS = 50_000_000

/** Places in the order of a run: kinds in the order in which they can be made, in each what ends before what the file holds. */
export const firstEnd = (kind: RecordKind): number => recordKinds.indexOf(kind) * PER_KIND
export const firstRecord = (kind: RecordKind): number => firstEnd(kind) + ENDS
export const afterLastRecord = (kind: RecordKind): number => firstEnd(kind) + PER_KIND
