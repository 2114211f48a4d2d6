const demo = [
  ['staff', 'verwaltung@demo.example', 'treppenhaus-demo'],
  ['resident', 'mieterin@demo.example', 'treppenhaus-demo'],
  ['contractor', 'handwerk@demo.example', 'treppenhaus-demo'],
] as const

/** One line per log-in of the demo. */
export const logins = demo.map(([role, email, password]) => `  ${role.padEnd(22)} ${email.padEnd(34)} ${password}`).join('\n')

/** Prints where to go and how to log in. */
export function greet(address: string, { port }: { port: number }, seconds: number): void {
  console.log(`
Treppenhaus is ready after ${seconds.toFixed(1)} s.

  Cockpit of the staff   ${address}/admin/
  Portal of residents    ${address}/portal/
  Contractors            ${address}/contractor/
  What was sent          ${address}/outbox/
  API reference          ${address}/docs
  Second organization    http://nachbar.localhost:${port}/

Log-ins of the demo (the README lists them all):
${logins}

Ctrl-C stops everything.`)
}
