import { SCHEMES, type TestPage, WIDTHS } from '@treppenhaus/testing/browser'
import type { Check } from './everywhere.ts'

/** Higher than any of these pages: nothing lies half below the bar of tabs, where its size cannot be measured. */
const HEIGHT = 2600

/** Checks a state at both widths, light and dark, with the whole page in view. */
export const tall =
  ({ page, expectAccessible }: Pick<TestPage, 'page' | 'expectAccessible'>): Check =>
  async (state) => {
    const before = page.viewportSize()!
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize({ width, height: HEIGHT })
        await page.emulateMedia({ colorScheme })
        await expectAccessible(`${state}, ${width} px, ${colorScheme}`)
      }
    await page.setViewportSize(before)
    await page.emulateMedia({ colorScheme: 'light' })
  }
