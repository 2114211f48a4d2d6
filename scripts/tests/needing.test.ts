import { expect, test } from 'vitest'
import { parseSource } from '../structure/source.ts'
import { testsNeeding } from './needing.ts'

const sources = [
  parseSource('apps/worker/src/queue.test.ts', "import { startRedis } from '@treppenhaus/testing/redis'"),
  parseSource('packages/testing/src/servers.test.ts', "import { startRedis } from './redis.ts'"),
  parseSource('apps/worker/src/relay.test.ts', "import { testOrganization } from '@treppenhaus/testing/organization'"),
  parseSource('e2e/main-job.test.ts', "import { four } from './people.ts'"),
]

test('tests are left out by what they start, and no others', () => {
  expect(testsNeeding('redis', sources)).toEqual(['apps/worker/src/queue.test.ts', 'packages/testing/src/servers.test.ts'])
  expect(testsNeeding('browser', sources)).toEqual(['e2e/main-job.test.ts'])
})
