/** Reads an amount as people type it ("1.234,5", "800", "12,50 €") into cents; null when it is no amount. */
export function parseMoney(text: string): number | null {
  const bare = text.replace(/[\s\u00a0€]/g, '').replace(/[−–]/g, '-')
  const german = /^-?\d{1,3}(\.\d{3})+(,\d{1,2})?$|^-?\d+(,\d{1,2})?$/
  const english = /^-?\d{1,3}(,\d{3})+(\.\d{1,2})?$|^-?\d+(\.\d{1,2})?$/
  if (german.test(bare)) return Math.round(Number(bare.replaceAll('.', '').replace(',', '.')) * 100)
  if (english.test(bare)) return Math.round(Number(bare.replaceAll(',', '')) * 100)
  return null
}

/** Cents as "1.234,50" in the language given; minus is the long one. */
export function formatMoney(cents: number, language: string): string {
  const amount = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100)
  return amount.replace('-', '−')
}
