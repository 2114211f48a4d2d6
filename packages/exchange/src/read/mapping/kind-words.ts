import type { WordKind } from './heading-words.ts'

/** @property bond which bond a person called so has */
export type KindWord = { kind: WordKind; words: readonly string[]; bond?: 'tenancy' | 'ownership' | 'board_membership' }

export const kindWords: readonly KindWord[] = [
  {
    kind: 'property',
    words: [
      'objekt',
      'liegenschaft',
      'liegenschafts',
      'property',
      'immobilie',
      'immobilien',
      'verwaltungsobjekt',
      'wirtschaftseinheit',
      'haus',
      'estate',
    ],
  },
  { kind: 'building', words: ['gebaeude', 'building', 'bauteil'] },
  { kind: 'entrance', words: ['eingang', 'hauseingang', 'entrance', 'aufgang', 'treppenhaus'] },
  {
    kind: 'unit',
    words: [
      'einheit',
      'einheiten',
      'einheits',
      'we',
      've',
      'ne',
      'whg',
      'wohnung',
      'wohnungs',
      'wohneinheit',
      'verwaltungseinheit',
      'verwaltungseinheits',
      'mieteinheit',
      'nutzungseinheit',
      'nutzeinheit',
      'unit',
      'flat',
      'apartment',
      'mietsache',
      'mieteinheiten',
    ],
  },
  { kind: 'person', words: ['person', 'personen', 'kontakt', 'contact', 'partner', 'vertragspartner', 'adress', 'nutzer', 'ansprech'] },
  { kind: 'person', bond: 'tenancy', words: ['mieter', 'bewohner', 'tenant', 'resident', 'hauptmieter'] },
  { kind: 'person', bond: 'ownership', words: ['eigentuemer', 'owner', 'wohnungseigentuemer', 'sondereigentuemer', 'hausgeldzahler'] },
  { kind: 'bond', bond: 'tenancy', words: ['mietvertrag', 'mietvertrags', 'mietverhaeltnis', 'miet', 'mv', 'lease', 'tenancy'] },
  { kind: 'bond', bond: 'ownership', words: ['eigentum', 'eigentums', 'ownership', 'eigentuemer', 'owner'] },
  { kind: 'bond', words: ['vertrag', 'vertrags', 'contract', 'nutzungs'] },
  { kind: 'board_membership', bond: 'board_membership', words: ['beirat', 'beirats', 'verwaltungsbeirat', 'board'] },
  {
    kind: 'contractor',
    words: ['dienstleister', 'handwerker', 'contractor', 'lieferant', 'lieferanten', 'kreditor', 'kreditoren', 'supplier', 'vendor'],
  },
]
