import { openBrowser } from '@treppenhaus/testing/browser'
import { afterAll, expect, test } from 'vitest'
import { doMainJob } from './people/main-job.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage({ hosts: 'three' })
const browser = await openBrowser()
afterAll(() => browser.close())

test('the main job over three host names, one for each audience', async () => {
  expect(await doMainJob(stage, browser, () => async () => undefined)).toMatch(/^\d{4}-\d{6}$/)
  const links = stage.smtp.mails.flatMap(({ text }) => text?.match(/http:\/\/[^/\s]+/g) ?? [])
  const hosts = new Set(['staff', 'portal', 'contractor'].map((audience) => new URL(stage.appUrl(audience as 'staff')).origin))
  expect(links.filter((link) => !hosts.has(link))).toEqual([])
})

test('a host of one audience serves its own app only', async () => {
  const { page } = await browser.newPage()
  const portal = new URL(stage.appUrl('portal'))
  await page.goto(portal.origin)
  expect(page.url()).toBe(portal.href)
  const answer = await page.goto(`${portal.origin}/admin/`)
  expect(answer?.status()).toBe(404)
})
