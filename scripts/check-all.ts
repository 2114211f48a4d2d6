import { availableParallelism } from 'node:os'
import { runStep, runSteps, type Step } from './steps/run-step.ts'

const client: Step = {
  name: 'client: what the API describes is what the pages call',
  command: ['node', 'scripts/check-client.ts'],
  advice: 'Run "pnpm generate" and commit packages/api-client.',
}

const steps: Step[] = [
  {
    name: 'types',
    command: ['turbo', 'run', 'typecheck', '--continue', '--output-logs=errors-only', '--log-order=grouped'],
    advice: 'Make a wrong state impossible in the types; no any, no ignored line.',
  },
  {
    name: 'lint and cycles',
    command: ['oxlint', '--type-aware', '--deny-warnings'],
    advice: 'The rules are in .oxlintrc.json; a cycle is solved by a third file that both import.',
  },
  {
    name: 'structure: what lies where and imports whom',
    command: ['node', 'scripts/check-structure.ts'],
    advice: 'The layout is described in docs/architecture.md.',
  },
  {
    name: 'texts: both languages complete, none in the code',
    command: ['node', 'scripts/check-translations.ts'],
    advice: 'Texts live in src/locales/{de,en} of each app and of the worker.',
  },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'], advice: 'Run "pnpm format".' },
  {
    name: 'unused files, exports and packages',
    command: ['knip', '--no-progress'],
    advice: 'Remove what nobody uses; an entry that a tool loads is named in knip.json.',
  },
  { name: 'workspace', command: ['sherif'], advice: 'Versions stand in the catalog of pnpm-workspace.yaml.' },
]

// The client first and alone: what the other steps read is written by it.
const clientPassed = await runStep(client)
const restPassed = await runSteps(steps, Math.min(2, availableParallelism()))
console.log(clientPassed && restPassed ? 'The check passed.' : 'The check failed; the lines with ✗ say where.')
process.exitCode = clientPassed && restPassed ? 0 : 1
