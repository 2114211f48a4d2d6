import type { ImportProblem } from '@treppenhaus/domain/import'

/** A file, or the rest of it, that cannot be read. */
export class UnreadableFile extends Error {
  readonly problem: ImportProblem

  constructor(problem: ImportProblem) {
    super(problem.code)
    this.name = 'UnreadableFile'
    this.problem = problem
  }
}
