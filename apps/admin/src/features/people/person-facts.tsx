import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FactList } from '../../components/data-section.tsx'
import { useCustomFacts } from '../../components/use-custom-facts.ts'
import { useRecordWords } from '../../components/use-record-words.ts'
import classes from './people.module.css'
import type { Person } from './queries.ts'

type Contact = Person['contacts'][number]
type Address = Person['addresses'][number]

const phoneLink = (phone: string | null) => (phone ? <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor> : null)
const mailLink = (email: string | null) => (email ? <Anchor href={`mailto:${email}`}>{email}</Anchor> : null)
const lineOf = (...parts: string[]) => parts.filter(Boolean).join(' ')

/** How to reach somebody, where their letters go, and what else is kept of them. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'words'])
  const words = useRecordWords()
  const own = useCustomFacts('person', person.custom)
  const address = [person.street, lineOf(person.postalCode, person.city)].filter(Boolean).join(', ')
  const contact = ({ id, kind, value, label, note }: Contact) => (
    <Line key={id} about={[words.value('person_contact', 'label', label), note].filter(Boolean).join(', ')}>
      {kind === 'email' ? mailLink(value) : kind === 'fax' ? value : phoneLink(value)}
    </Line>
  )
  const ofKind = (kind: Contact['kind']) => person.contacts.filter((one) => one.kind === kind).map(contact)
  const all = (main: ReactNode, more: ReactNode[]) =>
    main || more.length > 0 ? (
      <ul className={classes.values}>
        {main ? <li>{main}</li> : null}
        {more}
      </ul>
    ) : null
  return (
    <FactList
      facts={[
        [t('people:field.email'), all(mailLink(person.email), ofKind('email'))],
        [t('people:field.phone'), all(phoneLink(person.phone), ofKind('phone'))],
        [t('people:field.mobile'), all(phoneLink(person.mobile), ofKind('mobile'))],
        [words.value('person_contact', 'kind', 'fax'), all(null, ofKind('fax'))],
        [
          t('people:address'),
          all(
            address,
            person.addresses.map((one) => <FurtherAddress key={one.id} address={one} />),
          ),
        ],
        [t('people:field.locale'), t(`words:language.${person.locale}`)],
        ...own,
        [t('people:field.note'), person.note],
        [t('people:field.externalId'), person.externalId],
      ]}
    />
  )
}

function FurtherAddress({ address }: { address: Address }) {
  const words = useRecordWords()
  const { purpose, addressee, street, postalCode, city, country } = address
  return (
    <Line about={words.value('person_address', 'purpose', purpose)}>
      {[addressee, street, lineOf(postalCode, city), country].filter(Boolean).join(', ')}
    </Line>
  )
}

function Line({ about, children }: { about: string; children: ReactNode }) {
  return (
    <li>
      {children} <span className={classes.about}>({about})</span>
    </li>
  )
}
