/** Longest title that is made from a description, in characters. */
export const MAX_MADE_TITLE = 80

/** A title for a ticket without one: the first sentence of its description, cut at a word boundary. */
export function titleFrom(description: string): string {
  const text = description.trim().replace(/\s+/g, ' ')
  // A full stop after a digit is an ordinal: "im 2. Stock".
  const sentence = /^(.{3,}?)(?<!\d(?=\.))[.!?…](?=\s\p{Lu}|$)/u.exec(text)?.[1] ?? text
  const characters = [...sentence]
  if (characters.length <= MAX_MADE_TITLE) return sentence
  const head = characters.slice(0, MAX_MADE_TITLE - 1).join('')
  const boundary = characters[MAX_MADE_TITLE - 1] === ' ' ? head.length : head.lastIndexOf(' ')
  return `${(boundary > 0 ? head.slice(0, boundary) : head).replace(/[\s,;:–-]+$/, '')}…`
}
