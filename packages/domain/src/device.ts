export const browsers = ['edge', 'opera', 'samsung_internet', 'firefox', 'chrome', 'safari'] as const
export const systems = ['ios', 'android', 'windows', 'macos', 'chrome_os', 'linux'] as const
export type Browser = (typeof browsers)[number]
export type System = (typeof systems)[number]
export type Device = { browser: Browser | null; system: System | null }

/** In this order: most browsers name others before themselves. */
const signsOfBrowsers: [Browser, RegExp][] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\b(OPR|Opera|OPT)\//],
  ['samsung_internet', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['safari', /\bVersion\/[\d.]+.*\bSafari\//],
]
const signsOfSystems: [System, RegExp][] = [
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b|\bMacintosh\b/],
  ['chrome_os', /\bCrOS\b/],
  ['linux', /\bLinux\b/],
]

/** What a browser says it is: enough for its holder to recognise it, and nothing that anything may depend on. */
export function deviceOf(userAgent: string): Device {
  const first = <T>(signs: [T, RegExp][]): T | null => signs.find(([, sign]) => sign.test(userAgent))?.[0] ?? null
  return { browser: first(signsOfBrowsers), system: first(signsOfSystems) }
}
