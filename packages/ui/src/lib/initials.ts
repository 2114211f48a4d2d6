const titles = new Set(['dr.', 'prof.', 'dipl.-ing.', 'herr', 'frau', 'mr', 'mrs', 'ms'])

/** Two letters for a person's circle: first and last name without titles; one letter when there is one name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !titles.has(word.toLowerCase()))
  const first = words[0]
  const last = words.length > 1 ? words[words.length - 1] : undefined
  return [first, last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('de')
}
