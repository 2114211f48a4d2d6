import type { settings } from '@treppenhaus/db/schema/settings'

type Settings = typeof settings.$inferInsert

const privacyDe =
  'Wir verarbeiten, was Sie melden, um Ihr Anliegen zu bearbeiten. Handwerker sehen nur, was für den Auftrag nötig ist. Aus Fotos entfernen wir Ort und Kameradaten. Auskunft und Löschung: schreiben Sie uns.'
const privacyEn =
  'We process what you report in order to deal with it. Contractors see only what the order needs. We remove place and camera data from photos. For access or erasure, write to us.'

export const brueckner: Settings = {
  name: 'Brückner Hausverwaltung',
  street: 'Karl-Heine-Straße 41',
  postalCode: '04229',
  city: 'Leipzig',
  phone: '0341 9009 0',
  emergencyPhone: '0341 9009 112',
  email: 'post@brueckner-hv.example',
  imprintDe:
    'Brückner Hausverwaltung GmbH\nKarl-Heine-Straße 41, 04229 Leipzig\nGeschäftsführung: Jana Reuter\nTelefon 0341 9009 0\nE-Mail post@brueckner-hv.example\nErlaubnis nach § 34c GewO: Stadt Leipzig',
  imprintEn:
    'Brückner Hausverwaltung GmbH\nKarl-Heine-Straße 41, 04229 Leipzig, Germany\nManaging director: Jana Reuter\nTelephone +49 341 9009 0\nE-mail post@brueckner-hv.example\nLicence under section 34c GewO: City of Leipzig',
  privacyDe,
  privacyEn,
}

export const nachbar: Settings = {
  name: 'Nachbar Immobilien',
  street: 'Hafenweg 1',
  postalCode: '24103',
  city: 'Kiel',
  phone: '0431 7007 0',
  emergencyPhone: '0431 7007 112',
  email: 'post@nachbar.example',
  imprintDe:
    'Nachbar Immobilien GmbH\nHafenweg 1, 24103 Kiel\nGeschäftsführung: Tilda Brandt\nTelefon 0431 7007 0\nE-Mail post@nachbar.example',
  imprintEn:
    'Nachbar Immobilien GmbH\nHafenweg 1, 24103 Kiel, Germany\nManaging director: Tilda Brandt\nTelephone +49 431 7007 0\nE-mail post@nachbar.example',
  privacyDe,
  privacyEn,
}
