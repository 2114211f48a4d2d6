import type { Incoming } from '@treppenhaus/domain/import'
import type { Advert } from './advert.ts'
import { fieldsFrom } from './fields-of.ts'

/** The property of an advert, as far as an advert speaks of it. */
export function propertyOf(advert: Advert, { key, number }: { key: string; number: string }): Incoming {
  const { fields, errors } = fieldsFrom(advert, 'property', {
    street: ['geo/strasse'],
    houseNumber: ['geo/hausnummer'],
    postalCode: ['geo/plz'],
    city: ['geo/ort'],
    floors: ['geo/anzahl_etagen'],
    builtIn: ['zustand_angaben/baujahr'],
  })
  return { kind: 'property', row: advert.row, externalId: key, fields: { number, ...fields }, refs: {}, errors }
}
