// The operator's commands: organization create | list | migrate | remove | host add.
import { parseCommand } from './organization/parse-command.ts'
import { readOperator } from './organization/read-operator.ts'
import { runCommand } from './organization/run-command.ts'

try {
  const command = parseCommand(process.argv.slice(2))
  process.exitCode = await runCommand(readOperator(process.env), command)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
