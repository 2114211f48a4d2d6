import type { Locale } from '@treppenhaus/domain/master-data'
import { session } from '../../api.ts'
import { speak } from '../../lib/i18n.ts'

/** Switches the language, at once here and for messages and other devices with the account. */
export function useSpeak() {
  return (locale: Locale) => {
    void speak(locale)
    // The choice holds on this device even when the server does not hear of it.
    void session.editMe({ locale }).catch(() => undefined)
  }
}
