// What XML 1.0 has no way to write. A single surrogate cannot come out of the database.
// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text of an element. A reader would make a line feed of a carriage return that is not escaped. */
export const xmlText = (text: string): string => text.replace(IMPOSSIBLE, '').replace(/[&<>\r]/g, (char) => escapes[char]!)

/** Text of an attribute in double quotes; a reader would make blanks of lines and tabs. */
export const xmlAttribute = (text: string): string => text.replace(IMPOSSIBLE, '').replace(/[&<>"\t\n\r]/g, (char) => escapes[char]!)
