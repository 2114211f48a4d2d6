const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Words alone, small and without accents, one blank between them: "Straße / Haus-Nr." is `strasse haus nr`. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => umlauts[letter]!)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('²', '2')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
