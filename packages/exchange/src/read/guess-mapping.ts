import type { ColumnMapping, ColumnTarget } from '@treppenhaus/domain/import'
import type { CustomField } from '@treppenhaus/domain/record-kinds'
import { type Bond, type Candidate, candidatesOf } from './mapping/heading-candidates.ts'
import { areEmails, fits } from './mapping/sample-opinion.ts'
import { isRemark, ownTargets } from './table/headings.ts'
import { foldWords } from './values/fold.ts'

/** An own field, and what people call it. */
type NamedField = CustomField & { labelDe?: string; labelEn?: string }
type Column = { index: number; candidates: Candidate[]; cells: readonly string[] }

const OWN = 100
const CONTEXT = 20
const MISFIT = 50
const NEEDED = 40
const HALF = 0.5

/**
 * Where each column of a table probably goes, by its heading, by the columns beside it and by a sample of its cells. Each target is given
 * once; a column that nothing is known of goes nowhere.
 */
export function guessMapping(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  custom: readonly NamedField[] = [],
): ColumnMapping {
  const own = ownTargets(headings, custom)
  const columns = headings.map((heading, index): Column => {
    const cells = sample.map((row) => row[index] ?? '')
    const target = own[index]
    if (isRemark(heading)) return { index, candidates: [], cells }
    return {
      index,
      cells,
      candidates: target ? [{ target, score: OWN, sure: true }] : [...candidatesOf(heading), ...ofOwnFields(heading, custom)],
    }
  })
  const bond = bondOf(columns)
  const scored = columns.flatMap((column) => scoredOf(column, kindBeside(columns, column.index), bond, custom))
  return withNumbers(assign(scored, headings.length))
}

/** Houses and units need a number; where a table has only a key, it is that. */
function withNumbers(mapping: ColumnMapping): ColumnMapping {
  return mapping.map((target) => {
    const number = target === 'property.externalId' ? 'property.number' : target === 'unit.externalId' ? 'unit.number' : target
    return mapping.includes(number) ? target : number
  })
}

/** A heading that is the key or the name of an own field. */
function ofOwnFields(heading: string, custom: readonly NamedField[]): Candidate[] {
  const word = foldWords(heading)
  const isCalled = (name: string | undefined) => name !== undefined && word !== '' && foldWords(name) === word
  return custom
    .filter(({ key, labelDe, labelEn }) => isCalled(key) || isCalled(labelDe) || isCalled(labelEn))
    .map(({ kind, key }) => ({ target: `${kind}.custom.${key}`, score: OWN - 8, sure: true }))
}

const kindOf = (target: string) => target.slice(0, target.indexOf('.'))
const bestOf = ({ candidates }: Column) => candidates.filter(({ sure }) => sure).sort((left, right) => right.score - left.score)[0]

/** The kind that the columns to the left speak of, else those to the right. */
function kindBeside(columns: readonly Column[], index: number): string | null {
  const left = columns.slice(0, index).toReversed().map(bestOf)
  const right = columns.slice(index + 1).map(bestOf)
  const found = [...left, ...right].find((best) => best !== undefined && !isBond(best.target))
  return found ? kindOf(found.target) : null
}

const isBond = (target: string) => kindOf(target) === 'bond'

/** What the days of the table belong to: a column says it in each row, or the headings do, or they are days of tenants. */
function bondOf(columns: readonly Column[]): Bond | 'relation' {
  const says = columns.some(
    ({ candidates, cells }) => candidates.some(({ target }) => target === 'bond.kind') && (fits('relation.kind', cells, []) ?? 0) > HALF,
  )
  if (says) return 'relation'
  const told = new Set(columns.flatMap((column) => column.candidates.map((candidate) => candidate.bond)))
  if (told.has('tenancy')) return 'tenancy'
  return told.has('ownership') ? 'ownership' : told.has('board_membership') ? 'board_membership' : 'tenancy'
}

type Scored = { index: number; target: string; score: number }

function scoredOf(
  { index, candidates, cells }: Column,
  beside: string | null,
  bond: Bond | 'relation',
  custom: readonly CustomField[],
): Scored[] {
  const scored = candidates.flatMap((candidate): Scored[] => {
    const target = isBond(candidate.target) ? ofBond(candidate.target, bond) : candidate.target
    if (target === null) return []
    const isDoubtful = (fits(target, cells, custom) ?? 1) < HALF
    const near = !candidate.sure && kindOf(candidate.target) === beside ? CONTEXT : 0
    // Where a table has both, a person is the tenant: an owner would need a row of their own.
    const other = candidate.bond === 'ownership' && bond === 'tenancy' && kindOf(target) === 'person' ? MISFIT : 0
    return [{ index, target, score: candidate.score + near - other - (isDoubtful && candidate.score < OWN ? MISFIT : 0) }]
  })
  return areEmails(cells) ? [...scored, { index, target: 'person.email', score: NEEDED + 5 }] : scored
}

function ofBond(target: string, bond: Bond | 'relation'): string | null {
  const field = target.slice(target.indexOf('.') + 1)
  if (field === 'kind') return bond === 'relation' ? 'relation.kind' : null
  if (field === 'contractNumber' && bond !== 'tenancy' && bond !== 'relation') return null
  return `${bond}.${field}`
}

/** The best pairs first, each column and each target once. */
function assign(scored: readonly Scored[], width: number): ColumnMapping {
  const mapping: ColumnMapping = Array.from({ length: width }, () => null)
  const taken = new Set<string>()
  for (const { index, target, score } of [...scored].sort((left, right) => right.score - left.score || left.index - right.index)) {
    if (score < NEEDED || mapping[index] !== null || taken.has(target)) continue
    mapping[index] = target as ColumnTarget
    taken.add(target)
  }
  return mapping
}
