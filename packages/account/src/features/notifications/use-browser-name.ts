import { useTranslation } from 'react-i18next'

// In this order: every browser also names some of those below it.
const browsers = ['Firefox', 'Edg', 'OPR', 'SamsungBrowser', 'Chrome', 'Safari'] as const
const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet' }
const systems = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'CrOS', 'Linux'] as const
const systemNames: Record<string, string> = { Macintosh: 'macOS', CrOS: 'ChromeOS' }

/** "Firefox auf Android", from what a browser calls itself. */
export function useBrowserName() {
  const { t } = useTranslation('notifications', { keyPrefix: 'push' })
  return (userAgent: string): string => {
    const browser = browsers.find((name) => userAgent.includes(`${name}/`))
    const system = systems.find((name) => userAgent.includes(name))
    if (!browser || !system) return t('unknown')
    return t('browserOn', { browser: names[browser] ?? browser, system: systemNames[system] ?? system })
  }
}
