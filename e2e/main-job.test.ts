import { openBrowser } from '@treppenhaus/testing/browser'
import { phonePhoto } from '@treppenhaus/demo/photos'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { logIn } from './people/log-in.ts'
import { reportDamage } from './people/resident.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

test('a damage report travels from the resident to the contractor and back', async () => {
  const resident = await logIn(browser, stage, 'portal', 'marta.wisniewska@post.example')
  const jpeg = path.join(stage.dataDir, 'decke.jpg')
  await writeFile(jpeg, await phonePhoto('ceiling_stain', 0))
  const number = await reportDamage(resident.page, [jpeg], resident.expectAccessible)
  expect(number).toMatch(/^\d{4}-\d{6}$/)
  await stage.smtp.waitFor(({ subject }) => subject?.includes(number) ?? false, 30_000)
  resident.expectClean()
})
