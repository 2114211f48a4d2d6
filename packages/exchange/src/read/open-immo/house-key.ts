import { createHash } from 'node:crypto'
import { foldWords } from '../values/fold.ts'
import type { Advert } from './advert.ts'

const LONGEST_NUMBER = 40

/** By what a house is known where nothing names it: its address, whatever way it is written. */
const addressOf = ({ values }: Advert): string | null => {
  const [code, city, street, number] = ['plz', 'ort', 'strasse', 'hausnummer'].map((name) => foldWords(values.get(`geo/${name}`) ?? ''))
  if (!code || !street) return null
  return [code, city, street.replace(/str$/, 'strasse').replace(/\bstr\b/, 'strasse'), number].filter((part) => part).join(' ')
}

/** The number of the property an advert belongs to: what its group is called, else the address. */
export function houseOf(advert: Advert): string | null {
  const { values } = advert
  const group = values.get('verwaltung_techn/gruppen_kennung') ?? values.get('verwaltung_objekt/gruppennummer')
  if (group !== undefined) return group
  const address = addressOf(advert)
  if (address === null || address.length <= LONGEST_NUMBER) return address
  return `${address.slice(0, LONGEST_NUMBER - 9)} ${hashOf(address)}`
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
