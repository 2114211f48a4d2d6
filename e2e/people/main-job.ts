import { phonePhoto } from '@treppenhaus/demo/photos'
import type { TestBrowser, TestPage } from '@treppenhaus/testing/browser'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stage } from '../stage/open-stage.ts'
import { acceptAndSchedule, reportDone } from './contractor.ts'
import type { Check } from './everywhere.ts'
import { logIn } from './log-in.ts'
import { answerQuestion, confirmRepair, reportDamage } from './resident.ts'
import { accept, approve, askBack, forward, openArrival, sendOrder, writeNote } from './staff.ts'

const TITLE = 'Wasser tropft von der Decke im Bad'
const heic = path.join(import.meta.dirname, '../../packages/testing/fixtures/photo.heic')

/**
 * The five steps, from the report to its confirmation, by four people in three apps; the contractor comes by the link of the message.
 * @param check run at every state somebody sees
 * @returns the ticket's number
 */
export async function doMainJob(stage: Stage, browser: TestBrowser, check: (person: TestPage) => Check): Promise<string> {
  const photo = async (name: string, motif: 'ceiling_stain' | 'repaired') => {
    const file = path.join(stage.dataDir, name)
    await writeFile(file, await phonePhoto(motif, 0))
    return file
  }
  const mailTo = (address: string, about: string) =>
    stage.smtp.waitFor(({ envelope, subject }) => envelope.to.includes(address) && (subject ?? '').includes(about), 60_000)

  const staff = await logIn(browser, stage, 'staff', 'jana.reuter@brueckner-hv.example')
  const resident = await logIn(browser, stage, 'portal', 'marta.wisniewska@post.example')
  const number = await reportDamage(resident.page, [await photo('decke.jpg', 'ceiling_stain'), heic], check(resident))
  await mailTo('marta.wisniewska@post.example', number)

  await openArrival(staff.page, TITLE, check(staff))
  await accept(staff.page, check(staff))
  await askBack(staff.page, 'Wie groß ist der Fleck?', check(staff))
  await answerQuestion(resident.page, 'Etwa so groß wie ein Teller.', check(resident))
  await staff.page.getByText('Etwa so groß wie ein Teller.').first().waitFor()
  await writeNote(staff.page, 'CANARY intern: Strangsanierung 2019', check(staff))
  await forward(staff.page, 'Murat Demir', check(staff))
  await mailTo('murat.demir@brueckner-hv.example', number)
  await sendOrder(staff.page, 'Sanitär Petzold', 'Leckage im Badstrang orten und abdichten.', check(staff))

  const order = await mailTo('petzold@sanitaer-petzold.example', 'A-')
  const contractor = await browser.newPage({ width: 390 })
  contractor.page.setDefaultTimeout(30_000)
  await contractor.page.goto(linkIn(order.text))
  await acceptAndSchedule(contractor.page, check(contractor))
  await resident.page.getByText('Termin steht').first().waitFor()
  const photos = { before: await photo('vorher.jpg', 'ceiling_stain'), after: await photo('nachher.jpg', 'repaired') }
  await reportDone(contractor.page, photos, check(contractor))

  await approve(staff.page, check(staff))
  await confirmRepair(resident.page, check(resident))
  for (const person of [staff, resident, contractor]) {
    person.expectClean()
    await person.close()
  }
  return number
}

const linkIn = (text: string | undefined) => /http:\/\/\S+\/contractor\/\S+#[\w-]+/.exec(text ?? '')![0]
