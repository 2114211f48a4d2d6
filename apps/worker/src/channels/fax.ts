import { FAX_NUMBERS, internationalNumber, mayCall } from '@treppenhaus/domain/telephone-number'
import { type Channel, failed, type FaxMessage } from './channel.ts'
import { type HttpProviderSettings, postMessage } from './http-provider.ts'

/** Faxes through a provider's HTTP interface; the page travels as a PDF in base64. */
export const faxChannel = (provider: HttpProviderSettings, parallel: number): Channel<FaxMessage> => ({
  repeatable: provider.idempotent,
  parallel,
  send: async ({ key, to, pdf }) => {
    const number = internationalNumber(to)
    if (!number) return failed('number_invalid', true)
    if (!mayCall(number, FAX_NUMBERS)) return failed('number_not_allowed', true)
    return postMessage(provider, { key, to: number, content: pdf.toString('base64') })
  },
  close: () => {},
})
