import { adminUrlOf } from '@treppenhaus/db/operator'
import { runSql } from '@treppenhaus/db/run-sql'
import type { BenchDatabase } from './database.ts'

const firstNames = [
  'Anna',
  'Jörg',
  'Marta',
  'Emeka',
  'Ngoc Anh',
  'Selin',
  'Björn',
  'Käthe',
  'Łukasz',
  'Zoë',
  'Frieda',
  'Heinz-Dieter',
  'Ayşe',
  'Paul',
  'Renée',
]
const beginnings = [
  'Müll',
  'Schm',
  'Weiß',
  'Brand',
  'Groß',
  'Lüden',
  'Kow',
  'Yıl',
  'Fried',
  'Hoff',
  'Sand',
  'Birn',
  'Mei',
  'Rüd',
  'Stein',
  'Öhl',
  'Wieg',
  'Kra',
  'Becker',
  'Petz',
]
const endings = [
  'er',
  'idt',
  'mann',
  'bach',
  'scheidt',
  'alski',
  'maz',
  'rich',
  'baum',
  'inger',
  'hauser',
  'feld',
  'mer',
  'ke',
  'old',
  'schläger',
  'horst',
  'ler',
  'wald',
  'stedt',
]
const streets = [
  'Lindenstraße',
  'Mühlenweg',
  'Könneritzstraße',
  'Am Alten Hafen',
  'Gohliser Straße',
  'Bürgermeister-Smidt-Allee',
  'Feldbrunnenweg',
  'Kastanienhof',
]

const list = (words: readonly string[]) => `array['${words.join(`','`)}']`
const from = (words: readonly string[], place: string) => `(${list(words)})[1 + ${place} % ${words.length}]`

/** 500 houses with 10,000 flats, and so many people with names as they are in a German town, one in ten of them living in one. */
const rows = (people: number) => [
  `insert into properties (number, management_type, street, house_number, postal_code, city)
    select (1000 + n)::text, 'rental', ${from(streets, 'n')}, (n % 140 + 1)::text, '5' || lpad((n * 37 % 10000)::text, 4, '0'), 'Köln'
    from generate_series(1, 500) n`,
  `insert into units (property_id, number, floor, position)
    select p.id, 'WE ' || n, n / 4, n % 4 + 1 from properties p, generate_series(1, 20) n`,
  `insert into people (first_name, last_name, email, phone, street, postal_code, city)
    select ${from(firstNames, '(n * 7)')}, ${from(beginnings, '(n / 3)')} || ${from(endings, '(n / 61)')} || case when n % 5 = 0 then '-' || ${from(beginnings, '(n / 11)')} || ${from(endings, '(n / 7)')} else '' end,
      'person-' || n || '@post.example', '+49 221 ' || (4000000 + n), ${from(streets, '(n / 13)')} || ' ' || (n % 140 + 1), '50674', 'Köln'
    from generate_series(1, ${people}) n`,
  `insert into tenancies (unit_id, person_id, starts_on)
    select u.id, n.id, '2020-01-01' from (select id, row_number() over (order by id) as place from units) u
    join (select id, row_number() over (order by id) as place from people) n using (place)`,
  'vacuum analyze',
]

export const fillPeople = ({ first, operator }: BenchDatabase, people: number) =>
  runSql(adminUrlOf(operator, first.entry.database), rows(people))
