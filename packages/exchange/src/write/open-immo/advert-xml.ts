import type { EnergySource, UnitKind } from '@treppenhaus/domain/master-data'
import { euros } from '../cell-text.ts'
import { xmlAttribute, xmlText } from '../xml-text.ts'
import type { AdvertUnit, Provider } from './read-adverts.ts'

/** Where a photo lies in the archive. */
export type PhotoPath = { path: string; caption: string }

const types: Record<UnitKind, string> = {
  flat: '<wohnung/>',
  commercial: '<buero_praxen/>',
  parking: '<parken/>',
  storage: '<hallen_lager_prod hallen_typ="LAGER"/>',
  other: '<sonstige/>',
}
const sources: Record<EnergySource, string> = {
  gas: 'GAS',
  oil: 'OEL',
  district: 'FERN',
  electricity: 'STROM',
  heat_pump: 'WAERMEPUMPE',
  wood: 'HOLZ',
  solar: 'SOLAR',
  other: 'SONSTIGE',
}

/** An element with text; nothing where there is none. */
const el = (name: string, value: string | number | null): string =>
  value === null || value === '' ? '' : `<${name}>${xmlText(String(value))}</${name}>`
/** An element around others; nothing where there are none. */
const group = (name: string, ...inner: string[]): string => (inner.join('') === '' ? '' : `<${name}>${inner.join('')}</${name}>`)
const money = (name: string, cents: number | null) => el(name, cents === null ? null : euros(cents))

/** A unit as `immobilie`; the order of its parts is the one the format asks for. An archived one is taken back by its number. */
export function advertXml(unit: AdvertUnit, provider: Provider, photos: readonly PhotoPath[], day: string): string {
  const lived = unit.kind === 'flat'
  return `<immobilie>${[
    `<objektkategorie><nutzungsart WOHNEN="${lived}" GEWERBE="${!lived}" ANLAGE="false" WAZ="false"/><vermarktungsart KAUF="false" MIETE_PACHT="true"/><objektart>${types[unit.kind]}</objektart></objektkategorie>`,
    geo(unit),
    group(
      'kontaktperson',
      el('email_zentrale', provider.email),
      el('tel_zentrale', provider.phone),
      el('name', provider.name),
      el('firma', provider.name),
      el('strasse', provider.street),
      el('plz', provider.postalCode),
      el('ort', provider.city),
    ),
    group(
      'preise',
      money('nettokaltmiete', unit.targetRent),
      money('nebenkosten', unit.targetAncillary),
      money('heizkosten', unit.targetHeating),
      '<waehrung iso_waehrung="EUR"/>',
    ),
    group('flaechen', el(lived ? 'wohnflaeche' : 'nutzflaeche', unit.areaM2), el('anzahl_zimmer', unit.rooms)),
    group('zustand_angaben', el('baujahr', unit.builtIn), energy(unit), building(unit)),
    group('freitexte', el('objekttitel', `${unit.street} ${unit.houseNumber}, ${unit.number}`)),
    group('anhaenge', ...photos.map(attachment)),
    `<verwaltung_objekt><objektadresse_freigeben>true</objektadresse_freigeben><vermietet>${unit.isLet}</vermietet></verwaltung_objekt>`,
    group(
      'verwaltung_techn',
      el('objektnr_intern', unit.key),
      el('objektnr_extern', `${unit.propertyNumber}/${unit.number}`),
      `<aktion aktionart="${unit.archived ? 'DELETE' : 'CHANGE'}"/>`,
      el('openimmo_obid', unit.id),
      '<kennung_ursprung>Treppenhaus</kennung_ursprung>',
      el('stand_vom', day),
      el('gruppen_kennung', unit.propertyNumber),
    ),
  ].join('')}</immobilie>\n`
}

const geo = (unit: AdvertUnit) =>
  group(
    'geo',
    el('plz', unit.postalCode),
    el('ort', unit.city),
    el('strasse', unit.street),
    el('hausnummer', unit.houseNumber),
    '<land iso_land="DEU"/>',
    el('etage', unit.floor),
    el('anzahl_etagen', unit.floors),
    unit.position === 1 ? '<lage_im_bau LINKS="true"/>' : '',
    el('wohnungsnr', unit.number),
  )

const energy = ({ energyCertificate, energyValue, energyClass, energySource, energyValidUntil }: AdvertUnit) =>
  group(
    'energiepass',
    el('epart', energyCertificate && { demand: 'BEDARF', consumption: 'VERBRAUCH' }[energyCertificate]),
    el('gueltig_bis', energyValidUntil),
    energyCertificate === 'demand' ? el('endenergiebedarf', energyValue) : el('energieverbrauchkennwert', energyValue),
    el('primaerenergietraeger', energySource && sources[energySource]),
    el('wertklasse', energyClass),
  )

/** The format has no place for it; whoever reads it elsewhere leaves it alone. */
const building = ({ building: name }: AdvertUnit) =>
  name === null ? '' : `<user_defined_simplefield feldname="gebaeude">${xmlText(name)}</user_defined_simplefield>`

const attachment = ({ path, caption }: PhotoPath, index: number) =>
  `<anhang location="EXTERN" gruppe="${index === 0 ? 'TITELBILD' : 'BILD'}">${el('anhangtitel', caption)}<format>image/jpeg</format><daten><pfad>${xmlText(path)}</pfad></daten></anhang>`

/** What comes before the adverts. @param at as an XML instant */
export const documentHead = (slug: string, provider: Provider, at: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<openimmo><uebertragung art="OFFLINE" umfang="TEIL" modus="CHANGE" version="1.2.7" sendersoftware="Treppenhaus" senderversion="1"${provider.email === '' ? '' : ` techn_email="${xmlAttribute(provider.email)}"`} timestamp="${at}"/>
<anbieter>${el('anbieternr', slug)}${el('firma', provider.name)}${el('openimmo_anid', slug)}
`
export const DOCUMENT_END = '</anbieter></openimmo>\n'
