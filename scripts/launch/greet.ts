import { DEMO_PASSWORD, demoLogins, neighbourLogins, type DemoLogin } from '@treppenhaus/demo/logins'

const pages = { staff: 'admin', portal: 'portal', contractor: 'contractor' } as const

const line = ({ audience, login, who }: DemoLogin) => `  /${pages[audience]}/`.padEnd(16) + login.padEnd(38) + who

/** The log-ins of the demo, one a line. */
export const logins = [...demoLogins.map(line), '', '  At the second organization:', ...neighbourLogins.map(line)].join('\n')

/** Prints where to go and how to log in. */
export function greet(address: string, port: number, seconds: number): void {
  console.log(`
Treppenhaus is ready after ${seconds.toFixed(1)} s.

  Cockpit of the staff   ${address}/admin/
  Portal of residents    ${address}/portal/
  Contractors            ${address}/contractor/
  What was sent          ${address}/outbox/
  API reference          ${address}/docs
  Second organization    http://nachbar.localhost:${port}/

Log-ins of the demo, all with the password ${DEMO_PASSWORD}
${logins}

Ctrl-C stops everything.`)
}
