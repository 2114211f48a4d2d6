const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const LONGEST_KEY = 40

/** The key of a field by its German label: small letters, digits and underscores; once given it never changes. @param taken others of the kind */
export function customFieldKey(label: string, taken: readonly string[]): string {
  const plain = label
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => umlauts[letter]!)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
  const base = plain.slice(0, LONGEST_KEY - 4).replace(/_$/, '') || 'field'
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base}_${count}`
    if (!taken.includes(key)) return key
  }
}
