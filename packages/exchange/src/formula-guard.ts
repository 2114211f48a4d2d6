// What spreadsheet programs take for the start of a formula; the last four are the full-width forms some of them fold.
const STARTS = String.raw`[=+\-@\t\r＝＋－＠]`
const dangerous = new RegExp(`^'*${STARTS}`)
const guarded = new RegExp(`^'+${STARTS}`)

/** A text as a table may hold it: one that would run as a formula gets an apostrophe in front, and so does one that looks guarded. */
export const guardFormula = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

/** Undoes `guardFormula`. */
export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text)
