import { openBrowser } from '@treppenhaus/testing/browser'
import { afterAll, expect, test } from 'vitest'
import { everywhere } from './people/everywhere.ts'
import { doMainJob } from './people/main-job.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

test('a damage report travels from the resident’s phone to the contractor’s completion and back', { timeout: 600_000 }, async () => {
  expect(await doMainJob(stage, browser, everywhere)).toMatch(/^\d{4}-\d{6}$/)
  const { mails } = stage.smtp
  expect(mails.map(({ text, html, subject }) => `${subject} ${text} ${html}`).join()).not.toContain('CANARY')
  const ids = mails.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
})
