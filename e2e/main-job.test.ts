import { phonePhoto } from '@treppenhaus/demo/photos'
import { openBrowser } from '@treppenhaus/testing/browser'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { acceptAndSchedule, reportDone } from './people/contractor.ts'
import { everywhere } from './people/everywhere.ts'
import { logIn } from './people/log-in.ts'
import { answerQuestion, confirmRepair, reportDamage } from './people/resident.ts'
import { accept, approve, askBack, openArrival, sendOrder, writeNote } from './people/staff.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const browser = await openBrowser()
afterAll(() => browser.close())

const TITLE = 'Wasser tropft von der Decke im Bad'
const heic = path.join(import.meta.dirname, '../packages/testing/fixtures/photo.heic')

const photo = async (name: string, motif: 'ceiling_stain' | 'repaired') => {
  const file = path.join(stage.dataDir, name)
  await writeFile(file, await phonePhoto(motif, 0))
  return file
}
const mailTo = (address: string, about: string) =>
  stage.smtp.waitFor(({ envelope, subject }) => envelope.to.includes(address) && (subject ?? '').includes(about), 60_000)

test('a damage report travels from the resident’s phone to the contractor’s completion and back', async () => {
  const staff = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
  const resident = await logIn(browser, stage, 'portal', 'marta.wisniewska@post.example')
  const number = await reportDamage(resident.page, [await photo('decke.jpg', 'ceiling_stain'), heic], everywhere(resident))
  const confirmation = await mailTo('marta.wisniewska@post.example', number)
  expect(confirmation.text).toContain(TITLE)

  await openArrival(staff.page, TITLE, everywhere(staff))
  await accept(staff.page, everywhere(staff))
  await askBack(staff.page, 'Wie groß ist der Fleck?', everywhere(staff))
  await answerQuestion(resident.page, 'Etwa so groß wie ein Teller.', everywhere(resident))
  await staff.page.getByText('Etwa so groß wie ein Teller.').first().waitFor()
  await writeNote(staff.page, 'CANARY intern: Strangsanierung 2019', everywhere(staff))
  await sendOrder(staff.page, 'Sanitär Petzold', 'Leckage im Badstrang orten und abdichten.', everywhere(staff))

  const order = await mailTo('petzold@sanitaer-petzold.example', 'A-')
  const link = /http:\/\/\S+\/contractor\/\S+#\S+/.exec(order.text ?? '')![0].replace(/[).]+$/, '')
  const contractor = await browser.newPage({ width: 390 })
  contractor.page.setDefaultTimeout(15_000)
  await contractor.page.goto(link)
  await acceptAndSchedule(contractor.page, everywhere(contractor))
  await resident.page.getByText('Termin steht').first().waitFor()
  const photos = { before: await photo('vorher.jpg', 'ceiling_stain'), after: await photo('nachher.jpg', 'repaired') }
  await reportDone(contractor.page, photos, everywhere(contractor))

  await approve(staff.page, everywhere(staff))
  await confirmRepair(resident.page, everywhere(resident))

  for (const person of [staff, resident, contractor]) person.expectClean()
  const written = stage.smtp.mails.map(({ text, html, subject }) => `${subject} ${text} ${html}`).join()
  expect(written).not.toContain('CANARY')
  const ids = stage.smtp.mails.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
})
