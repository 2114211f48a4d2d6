import { build } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Bundles `src/server.ts` of the app it is called in to `dist/server.js`. Our packages go in, because Node runs no TypeScript
 * under node_modules; what the app itself depends on stays outside, because some of it brings native code or files.
 */
const app = process.cwd()
const { dependencies } = JSON.parse(fs.readFileSync(path.join(app, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
/** Hundreds of small files each: finding them is half of a start. */
const many = new Set(['drizzle-orm', 'prom-client', 'typebox'])
const external = Object.keys(dependencies).filter((name) => !name.startsWith('@treppenhaus/') && !many.has(name))

await build({
  absWorkingDir: app,
  entryPoints: { server: 'src/server.ts', ...workers() },
  outdir: 'dist',
  bundle: true,
  external,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true, // to be read beside a log: a process that loads it needs 30 MB more
  logLevel: 'warning',
  // CommonJS that went in asks for require; a global one, because the code may have its own.
  banner: { js: "import { createRequire as requireOf } from 'node:module'; globalThis.require ??= requireOf(import.meta.url);" },
})

/** Files that run in a thread of their own and are therefore loaded by their name: `src/**\/<name>.thread.ts` becomes `dist/<name>.thread.js`. */
function workers(): Record<string, string> {
  const files = fs.globSync('src/**/*.thread.ts', { cwd: app })
  return Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), file]))
}
