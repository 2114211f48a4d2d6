import { readScriptsEnv } from './env.ts'
import { openOperator } from './organization/open-operator.ts'
import { parseCommand } from './organization/parse-command.ts'
import { runCommand } from './organization/run-command.ts'

try {
  const command = parseCommand(process.argv.slice(2))
  const { operator, close } = await openOperator(readScriptsEnv())
  try {
    process.exitCode = await runCommand(operator, command)
  } finally {
    await close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
