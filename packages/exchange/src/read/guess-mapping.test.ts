import { columnTargets } from '@treppenhaus/domain/column-targets'
import { locales } from '@treppenhaus/domain/master-data'
import { describe, expect, test } from 'vitest'
import { headingOf } from '../field-labels/heading-of.ts'
import { guessMapping } from './guess-mapping.ts'

const split = (text: string) => text.split(';')
const guess = (headings: string, ...sample: string[]) => {
  const columns = split(headings)
  const mapping = guessMapping(columns, sample.map(split))
  return Object.fromEntries(columns.map((heading, index) => [heading, mapping[index]]))
}

describe('the columns of a list of tenants', () => {
  test('in the words of accounting software', () => {
    expect(
      guess(
        'Objektnr.;Objektbezeichnung;Straße;PLZ;Ort;VE-Nr.;Etage;Wfl.;MEA;Anrede;Mieter Nachname;Vorname;Tel. privat;Handy;E-Mail;Einzug;Auszug;Nettokaltmiete;BK-Vorauszahlung;HK-Vorauszahlung;Bankverbindung',
        '104;Am Park;Schäferstr. 3;20357;Hamburg;001;EG;75,5;71/1000;Herr;Meier;Udo;040 1234;0171 1234567;udo@example.com;01.04.2021;;812,00;120,00;80,00;DE02',
      ),
    ).toEqual({
      'Objektnr.': 'property.number',
      Objektbezeichnung: 'property.name',
      Straße: 'property.street',
      PLZ: 'property.postalCode',
      Ort: 'property.city',
      'VE-Nr.': 'unit.number',
      Etage: 'unit.floor',
      'Wfl.': 'unit.areaM2',
      MEA: 'unit.shareNumerator',
      Anrede: 'person.salutation',
      'Mieter Nachname': 'person.lastName',
      Vorname: 'person.firstName',
      'Tel. privat': 'person.phone',
      Handy: 'person.mobile',
      'E-Mail': 'person.email',
      Einzug: 'tenancy.startsOn',
      Auszug: 'tenancy.endsOn',
      Nettokaltmiete: 'unit.targetRent',
      'BK-Vorauszahlung': 'unit.targetAncillary',
      'HK-Vorauszahlung': 'unit.targetHeating',
      Bankverbindung: null,
    })
  })

  test('in which a column says who rents and who owns', () => {
    expect(
      guess(
        'Objekt Name;Objekt Ref;PLZ;Stadt;Einheit Name;Einheit Ref;Kontakt Anrede;Kontakt Vorname;Kontakt Nachname;Kontakt Ref;E-Mail;Telefon;Vertragsart;Vertragsbeginn;Vertragsende',
        'Am Park;P1;20357;Hamburg;WE 1;S33.02;Frau;Anna;Abel;K1;anna@example.com;040 12345;Mieter;01.04.2021;',
        'Am Park;P1;20357;Hamburg;WE 1;S33.02;Herr;Bert;Bode;K2;bert@example.com;040 12346;Eigentümer;01.04.2011;',
      ),
    ).toMatchObject({
      'Objekt Name': 'property.name',
      'Objekt Ref': 'property.number',
      PLZ: 'property.postalCode',
      Stadt: 'property.city',
      'Einheit Name': 'unit.label',
      'Einheit Ref': 'unit.number',
      'Kontakt Ref': 'person.externalId',
      Vertragsart: 'relation.kind',
      Vertragsbeginn: 'relation.startsOn',
      Vertragsende: 'relation.endsOn',
    })
  })

  test('in English', () => {
    expect(
      guess(
        'Property;Building;Unit;Object type;Street;House no;Zip;City;Start of utilisation;End of utilisation;Tenant name;Tenant e-mail;Tenant phone;Size;Usage type',
        '104;A;12;Flat;Park Road;3;20357;Hamburg;2021-04-01;;Miller;m@example.com;040 1234;75.5;Rental',
      ),
    ).toEqual({
      Property: 'property.number',
      Building: 'building.name',
      Unit: 'unit.number',
      'Object type': 'unit.kind',
      Street: 'property.street',
      'House no': 'property.houseNumber',
      Zip: 'property.postalCode',
      City: 'property.city',
      'Start of utilisation': 'relation.startsOn',
      'End of utilisation': 'relation.endsOn',
      'Tenant name': 'person.lastName',
      'Tenant e-mail': 'person.email',
      'Tenant phone': 'person.phone',
      Size: 'unit.areaM2',
      'Usage type': 'relation.kind',
    })
  })

  test('with the address of the house and that of the tenant', () => {
    expect(guess('Objektnr;Straße;PLZ;Ort;WE;Nachname;Straße (2);PLZ (2);Ort (2);Mietbeginn')).toEqual({
      Objektnr: 'property.number',
      Straße: 'property.street',
      PLZ: 'property.postalCode',
      Ort: 'property.city',
      WE: 'unit.number',
      Nachname: 'person.lastName',
      'Straße (2)': 'person.street',
      'PLZ (2)': 'person.postalCode',
      'Ort (2)': 'person.city',
      Mietbeginn: 'tenancy.startsOn',
    })
  })
})

test('a key is a number where there is none besides', () => {
  expect(guess('Objekt Ref;Objekt Nr')).toEqual({ 'Objekt Ref': 'property.externalId', 'Objekt Nr': 'property.number' })
  expect(guess('Objekt Ref;Objekt Name')).toEqual({ 'Objekt Ref': 'property.number', 'Objekt Name': 'property.name' })
})

test('owners have a day from which they own', () => {
  expect(guess('Objekt;Wohnung;Eigentümer Name;Eigentümer Vorname;Eigentümer seit', '12;1;Abel;Anna;1.1.2001')).toMatchObject({
    'Eigentümer Name': 'person.lastName',
    'Eigentümer Vorname': 'person.firstName',
    'Eigentümer seit': 'ownership.startsOn',
  })
})

test('a list of contractors', () => {
  expect(
    guess(
      'Kreditor;Firma;Gewerk;Ansprechpartner;Straße;PLZ;Ort;Telefon;Fax;E-Mail;Notdienst',
      '70001;Blitz GmbH;Elektro;Udo Blitz;Weg 1;20357;Hamburg;040 1234;040 1235;b@example.com;ja',
    ),
  ).toEqual({
    Kreditor: 'contractor.externalId',
    Firma: 'contractor.name',
    Gewerk: 'contractor.trades',
    Ansprechpartner: 'contractor.contactName',
    Straße: 'contractor.street',
    PLZ: 'contractor.postalCode',
    Ort: 'contractor.city',
    Telefon: 'contractor.phone',
    Fax: 'contractor.fax',
    'E-Mail': 'contractor.email',
    Notdienst: 'contractor.emergencyService',
  })
})

test('what the cells say outweighs the heading', () => {
  expect(guess('Wohnfläche;Baujahr', 'siehe Plan;unbekannt', 'offen;alt')).toEqual({ Wohnfläche: null, Baujahr: null })
  expect(guess('Objekt', 'Wohnanlage am Park', 'Haus an der Alster')).toEqual({ Objekt: 'property.name' })
  expect(guess('Kennwort 7', 'a@example.com', 'b@example.com')).toEqual({ 'Kennwort 7': 'person.email' })
})

test('a slip of the pen is understood', () => {
  expect(guess('Nachnahme;Wohnflache;Eimail')).toMatchObject({ Nachnahme: 'person.lastName', Wohnflache: 'unit.areaM2' })
})

test.each(locales)('our own headings in %s are known exactly', (locale) => {
  const targets = columnTargets()
  expect(
    guessMapping(
      targets.map((target) => headingOf(target, locale)),
      [],
    ),
  ).toEqual(targets)
})

test('the name of a target is a heading', () => {
  expect(guessMapping(['unit.areaM2', 'UNIT.NUMBER'], [])).toEqual(['unit.areaM2', 'unit.number'])
})

test('own fields are known by their key and by our heading', () => {
  const custom = [{ kind: 'unit', key: 'keller_nr', type: 'text', choices: [] }] as const
  expect(guessMapping(['Keller-Nr.', 'Einheit: keller_nr'], [], custom)[0]).toBeNull()
  expect(guessMapping(['Keller-Nr.'], [], custom)).toEqual(['unit.custom.keller_nr'])
})

test('own fields are known by what people call them', () => {
  const custom = [{ kind: 'unit', key: 'field', type: 'text', choices: [], labelDe: 'Zählernummer', labelEn: 'Meter' }] as const
  expect(guessMapping(['ZÄHLERNUMMER'], [], custom)).toEqual(['unit.custom.field'])
  expect(guessMapping(['meter'], [], custom)).toEqual(['unit.custom.field'])
})

test('remarks about the row and hostile headings go nowhere', () => {
  expect(guessMapping(['#Zeile', '#Reason', '__proto__', 'constructor', 'toString', '', 'x'.repeat(10_000)], [])).toEqual(
    Array(7).fill(null),
  )
})

test('each target is given once', () => {
  const mapping = guessMapping(
    ['E-Mail', 'E-Mail (2)', 'Mail', 'Email'],
    [['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com']],
  ).filter(Boolean)
  expect(new Set(mapping).size).toBe(mapping.length)
})
