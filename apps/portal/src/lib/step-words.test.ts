import { progressSteps } from '@treppenhaus/domain/progress'
import { expect, test } from 'vitest'
import de from '../locales/de/common.json' with { type: 'json' }
import en from '../locales/en/common.json' with { type: 'json' }

/** What residents read on the stair, in both languages. */
const words = {
  sent: ['Gesendet', 'Sent'],
  accepted: ['Angenommen', 'Accepted'],
  contractor_commissioned: ['Handwerker beauftragt', 'Contractor commissioned'],
  appointment_set: ['Termin steht', 'Appointment set'],
  resolved: ['Behoben', 'Resolved'],
}

test.each(progressSteps)('the step %s has its word in both languages', (step) => {
  expect([de.step[step], en.step[step]]).toEqual(words[step])
})
