import { expect, test } from 'vitest'
import { countTests } from './counts.ts'

const report = { success: true, numPassedTests: 5, numFailedTests: 0, testResults: [{ status: 'passed', assertionResults: [1] }] }

test('passed tests are counted', () => {
  expect(countTests(report, 0)).toEqual({ passed: 5, failed: 0 })
})

test('a file that could not be loaded is a failure', () => {
  const testResults = [...report.testResults, { status: 'failed', assertionResults: [] }]
  expect(countTests({ ...report, success: false, testResults }, 1)).toEqual({ passed: 5, failed: 1 })
})

test('a run that failed without a failing test is a failure', () => {
  expect(countTests(report, 1)).toEqual({ passed: 5, failed: 1 })
  expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1 })
})
