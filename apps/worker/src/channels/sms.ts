import { internationalNumber, mayCall, SMS_NUMBERS } from '@treppenhaus/domain/telephone-number'
import { type Channel, failed, type SmsMessage } from './channel.ts'
import { type HttpProviderSettings, postMessage } from './http-provider.ts'

/** Short messages through a provider's HTTP interface. */
export const smsChannel = (provider: HttpProviderSettings, parallel: number): Channel<SmsMessage> => ({
  repeatable: provider.idempotent,
  parallel,
  send: async ({ key, to, text }) => {
    const number = internationalNumber(to)
    if (!number) return failed('number_invalid', true)
    if (!mayCall(number, SMS_NUMBERS)) return failed('number_not_allowed', true)
    return postMessage(provider, { key, to: number, content: text })
  },
  close: () => {},
})
