import type { EnergySource } from '@treppenhaus/domain/master-data'
import type { Incoming } from '@treppenhaus/domain/import'
import { type Advert, isTrue } from './advert.ts'
import { fieldsFrom } from './fields-of.ts'

const PASS = 'zustand_angaben/energiepass'
const LONGEST_NAME = 120

/** In our own exports. */
const NAME = 'zustand_angaben/user_defined_simplefield[gebaeude]'

/** The name of the building an advert tells of: with its energy certificate, or by name. */
export function buildingNameOf({ elements, values }: Advert, house: string): string | null {
  const named = values.get(NAME)
  if (named !== undefined) return named.slice(0, LONGEST_NAME)
  if (!elements.includes(PASS)) return null
  return ([values.get('geo/strasse'), values.get('geo/hausnummer')].filter(Boolean).join(' ') || house).slice(0, LONGEST_NAME)
}

/** The building of an advert, known by its name in the property. */
export function buildingOf(advert: Advert, name: string, house: string): Incoming {
  const { values, row } = advert
  const kind = values.get(`${PASS}/epart`)?.toUpperCase()
  const certificate = kind === 'BEDARF' ? 'demand' : kind === 'VERBRAUCH' ? 'consumption' : null
  const { fields, errors } = fieldsFrom(advert, 'building', {
    street: ['geo/strasse'],
    houseNumber: ['geo/hausnummer'],
    postalCode: ['geo/plz'],
    city: ['geo/ort'],
    floors: ['geo/anzahl_etagen'],
    builtIn: ['zustand_angaben/baujahr', `${PASS}/baujahr`],
    energyValue: certificate === 'demand' ? [`${PASS}/endenergiebedarf`] : [`${PASS}/energieverbrauchkennwert`, `${PASS}/endenergiebedarf`],
    energyClass: [`${PASS}/wertklasse`],
    energyValidUntil: [`${PASS}/gueltig_bis`],
  })
  const source = sourceOf(values)
  return {
    kind: 'building',
    row,
    externalId: null,
    fields: {
      name,
      ...fields,
      ...(certificate === null ? {} : { energyCertificate: certificate }),
      ...(source === null ? {} : { energySource: source }),
    },
    refs: { property: { key: house } },
    errors,
  }
}

/** What stands in the certificate is free text; the firing of the heating is one of these. */
const words: [RegExp, EnergySource][] = [
  [/W(?:AE|Ä)RMEPUMPE|LUFTWP|ERDW(?:AE|Ä)RME|WASSER-ELEKTRO|UMWELT/i, 'heat_pump'],
  [/FERN|NAHW/i, 'district'],
  [/GAS/i, 'gas'],
  [/(?:^|[^A-Z])(?:HEIZ)?(?:OEL|ÖL)/i, 'oil'],
  [/SOLAR/i, 'solar'],
  [/PELLET|HOLZ/i, 'wood'],
  [/ELEKTRO|STROM/i, 'electricity'],
]
const FIRING = 'ausstattung/befeuerung@'

function sourceOf(values: ReadonlyMap<string, string>): EnergySource | null {
  const firing = [...values].find(([path, value]) => path.startsWith(FIRING) && isTrue(value))?.[0].slice(FIRING.length)
  const said = values.get(`${PASS}/primaerenergietraeger`) ?? firing
  if (said === undefined) return null
  return words.find(([pattern]) => pattern.test(said))?.[1] ?? 'other'
}
