/** The part of a vitest report that is counted. */
export interface Report {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

export interface Counts {
  passed: number
  failed: number
}

/** A file that could not be loaded holds tests that never ran: it counts as one failure, and so does a run that failed otherwise. */
export function countTests(report: Report | undefined, exitCode: number): Counts {
  if (!report) return { passed: 0, failed: 1 }
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  const failed = report.numFailedTests + broken
  return { passed: report.numPassedTests, failed: failed || (report.success && exitCode === 0 ? 0 : 1) }
}
