import type { Incoming } from '@treppenhaus/domain/import'
import type { Advert } from './advert.ts'
import { fieldsFrom } from './fields-of.ts'

/** The property of an advert, as far as an advert speaks of it. It is known by its number: its key belongs to the accounting software. */
export function propertyOf(advert: Advert, number: string): Incoming {
  const { fields, errors } = fieldsFrom(advert, 'property', {
    street: ['geo/strasse'],
    houseNumber: ['geo/hausnummer'],
    postalCode: ['geo/plz'],
    city: ['geo/ort'],
    floors: ['geo/anzahl_etagen'],
    builtIn: ['zustand_angaben/baujahr'],
  })
  return { kind: 'property', row: advert.row, externalId: null, fields: { number, ...fields }, refs: {}, errors }
}
