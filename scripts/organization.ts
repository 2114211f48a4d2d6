import { readScriptsEnv } from './env.ts'
import { prepareQueueDatabase } from './launch/queue-database.ts'
import { openOperator } from './organization/open-operator.ts'
import { parseCommand } from './organization/parse-command.ts'
import { runCommand } from './organization/run-command.ts'

try {
  const command = parseCommand(process.argv.slice(2))
  const env = readScriptsEnv()
  const { operator, queueUrl, close } = await openOperator(env)
  try {
    if (command.verb === 'create' || command.verb === 'migrate') await prepareQueueDatabase(operator, queueUrl, env.redisUrl)
    process.exitCode = await runCommand(operator, command)
  } finally {
    await close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
