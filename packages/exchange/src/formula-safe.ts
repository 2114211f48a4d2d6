/** What makes a program of tables calculate, the full-width forms of it, and what may stand unseen before it. */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/
/** Telephone numbers and sums calculate nothing that does harm; an apostrophe would only be in the way of whoever reads them. */
const HARMLESS = /^[+-][0-9 ()/.,-]*$/

/** A cell that no program of tables takes for a formula: an apostrophe stands before what looks like one. `bareText` takes it off. */
export const safeText = (text: string): string => (DANGEROUS.test(text) && !HARMLESS.test(text) ? `'${text}` : text)

/** The text that `safeText` was given. */
export const bareText = (cell: string): string => (cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell)
