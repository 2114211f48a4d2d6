import fs from 'node:fs'

/** The text of a file, or an empty string where there is none. */
export function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
