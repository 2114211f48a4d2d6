import { progressSteps } from '@treppenhaus/domain/progress'
import { expect, test } from 'vitest'
import { texts as de } from './texts-de.ts'
import { texts as en } from './texts-en.ts'

/** What residents read on the stair, in both languages. */
const words = {
  sent: ['Gesendet', 'Sent'],
  accepted: ['Angenommen', 'Accepted'],
  contractor_commissioned: ['Handwerker beauftragt', 'Contractor commissioned'],
  appointment_set: ['Termin steht', 'Appointment set'],
  resolved: ['Behoben', 'Resolved'],
}

test.each(progressSteps)('the step %s has its word in both languages', (step) => {
  expect([de.common.step[step], en.common.step[step]]).toEqual(words[step])
})
