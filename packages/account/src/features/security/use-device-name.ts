import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'

type Device = Pick<Schemas['DeviceSession'], 'browser' | 'system'>

/** Names are the same in every language. */
const browsers = {
  edge: 'Edge',
  opera: 'Opera',
  samsung_internet: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
} as const satisfies Record<NonNullable<Device['browser']>, string>
const systems = {
  ios: 'iOS',
  android: 'Android',
  windows: 'Windows',
  macos: 'macOS',
  chrome_os: 'ChromeOS',
  linux: 'Linux',
} as const satisfies Record<NonNullable<Device['system']>, string>

/** `Chrome auf Windows`; what is not known is left out. */
export function useDeviceName() {
  const { t } = useTranslation('security', { keyPrefix: 'device' })
  return ({ browser, system }: Device): string => {
    if (browser && system) return t('both', { browser: browsers[browser], system: systems[system] })
    if (browser) return browsers[browser]
    return system ? systems[system] : t('unknown')
  }
}
