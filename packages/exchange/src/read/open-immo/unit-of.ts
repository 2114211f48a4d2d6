import type { UnitKind } from '@treppenhaus/domain/master-data'
import type { Incoming } from '@treppenhaus/domain/import'
import { type Advert, isTrue, keyOf } from './advert.ts'
import { fieldsFrom } from './fields-of.ts'

const kinds: Record<string, UnitKind> = {
  zimmer: 'flat',
  wohnung: 'flat',
  haus: 'flat',
  buero_praxen: 'commercial',
  einzelhandel: 'commercial',
  gastgewerbe: 'commercial',
  hallen_lager_prod: 'commercial',
  land_und_forstwirtschaft: 'commercial',
  freizeitimmobilie_gewerblich: 'commercial',
  parken: 'parking',
}
const TYPE = 'objektkategorie/objektart/'
const STORAGE = /LAGER/

/** Flats are measured by what is lived in, everything else by what is used. */
const areas = {
  lived: ['flaechen/wohnflaeche', 'flaechen/nutzflaeche', 'flaechen/gesamtflaeche'],
  used: [
    ...['flaechen/bueroflaeche', 'flaechen/ladenflaeche', 'flaechen/verkaufsflaeche', 'flaechen/lagerflaeche', 'flaechen/nutzflaeche'],
    ...['flaechen/gesamtflaeche', 'flaechen/wohnflaeche'],
  ],
}

/** The unit of an advert. One that is deleted there is archived here; nothing else is said of it then. */
export function unitOf(advert: Advert, refs: Incoming['refs']): Incoming {
  const externalId = keyOf(advert)
  const unit = { kind: 'unit', row: advert.row, externalId } as const
  const keyless = externalId === null ? [{ code: 'required' as const, column: 'verwaltung_techn/objektnr_intern' }] : []
  if (advert.isDeleted) return { ...unit, fields: { archived: true }, refs: {}, errors: keyless }
  const kind = kindOf(advert)
  const { fields, errors } = fieldsFrom(advert, 'unit', {
    number: ['geo/wohnungsnr', 'verwaltung_techn/objektnr_extern', 'verwaltung_techn/objektnr_intern'],
    floor: ['geo/etage'],
    areaM2: kind === 'flat' ? areas.lived : areas.used,
    rooms: ['flaechen/anzahl_zimmer'],
    targetRent: ['preise/nettokaltmiete', 'preise/kaltmiete'],
    targetAncillary: ['preise/nebenkosten'],
    targetHeating: ['preise/heizkosten'],
  })
  return { ...unit, fields: { ...fields, kind, ...placeOf(advert), archived: false }, refs, errors: [...keyless, ...errors] }
}

function kindOf({ elements, values }: Advert): UnitKind {
  const type = elements.find((path) => path.startsWith(TYPE))?.slice(TYPE.length)
  if (type !== undefined) {
    const isStore = type === 'hallen_lager_prod' && STORAGE.test(values.get(`${TYPE}${type}@hallen_typ`) ?? '')
    return isStore ? 'storage' : (kinds[type] ?? 'other')
  }
  if (isTrue(values.get('objektkategorie/nutzungsart@WOHNEN'))) return 'flat'
  return isTrue(values.get('objektkategorie/nutzungsart@GEWERBE')) ? 'commercial' : 'other'
}

const sides = ['RECHTS', 'VORNE', 'HINTEN'] as const

/** From the left the first; how many there are up to the right nobody says, so that stays a word. */
function placeOf({ values }: Advert): { position?: number; label?: string } {
  const lies = (side: string) => isTrue(values.get(`geo/lage_im_bau@${side}`))
  const label = sides.filter(lies).join(' ').toLowerCase()
  return { ...(lies('LINKS') ? { position: 1 } : {}), ...(label === '' ? {} : { label }) }
}
