import { SCHEMES, type TestPage, WIDTHS } from '@treppenhaus/testing/browser'

export type Check = (state: string) => Promise<void>

/** Checks a state at both widths, light and dark, as it stands: dialogs, errors and what was typed included. */
export const everywhere =
  ({ page, expectAccessible }: Pick<TestPage, 'page' | 'expectAccessible'>): Check =>
  async (state) => {
    const before = page.viewportSize()!
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
        await page.emulateMedia({ colorScheme })
        await expectAccessible(`${state}, ${width} px, ${colorScheme}`)
      }
    await page.setViewportSize(before)
    await page.emulateMedia({ colorScheme: 'light' })
  }
