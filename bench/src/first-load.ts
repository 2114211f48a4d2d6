import { makeAccount, makeSettings, makeTenancy } from '@treppenhaus/testing/builders'
import { openBrowser } from '@treppenhaus/testing/browser'
import { startApi } from './lib/api.ts'
import { bundlePages } from './lib/bundle.ts'
import { startDatabase } from './lib/database.ts'
import { measureFirstLoad } from './lib/page-weight.ts'
import { withAll } from './lib/with-all.ts'

/** Kilobytes of JavaScript, compressed. */
const budgets = {
  staff: { page: 'admin', most: 260 },
  portal: { page: 'portal', most: 210 },
  contractor: { page: 'contractor', most: 210 },
}

await withAll(async (opened) => {
  await bundlePages()
  const database = opened(await startDatabase())
  const { db } = database.first
  await makeSettings(db)
  const resident = await makeTenancy(db)
  const accounts = [
    await makeAccount(db),
    await makeAccount(db, { personId: resident.personId }),
    await makeAccount(db, { audience: 'contractor' }),
  ]
  const api = opened(await startApi(database))
  const browser = await openBrowser()
  opened({ stop: browser.close })
  console.log('first load: the first screen after the log-in, one language, compressed')
  for (const { audience, login } of accounts) {
    const { page, most } = budgets[audience]
    const { scripts, styles, files } = await measureFirstLoad(browser, `http://localhost:${api.port}`, { audience, login, page })
    console.log(`  ${page.padEnd(10)} JS ${scripts.toFixed(0)} kB (must <= ${most})   CSS ${styles.toFixed(0)} kB   ${files} files`)
  }
})
