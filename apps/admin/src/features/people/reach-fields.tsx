import { TextInput } from '@mantine/core'
import {
  addressPurposes,
  contactKinds,
  contactLabels,
  type AddressPurpose,
  type ContactKind,
  type ContactLabel,
} from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { Pair } from '../../components/form-page.tsx'
import { RowFields } from '../../components/row-fields.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordWords } from '../../components/use-record-words.ts'
import { MOST_ROWS, newAddress, newContact, type AddressRow, type ContactRow } from './reach.ts'

type ErrorOf = (name: string) => string | undefined

interface ContactFieldsProps {
  rows: readonly ContactRow[]
  errorOf: ErrorOf
  onChange: (rows: ContactRow[]) => void
}

/** Further numbers and e-mail addresses. */
export function ContactFields({ rows, errorOf, onChange }: ContactFieldsProps) {
  const { t } = useTranslation('people')
  const words = useRecordWords()
  const optional = useOptionalLabel()
  const label = (name: string) => words.field('person_contact', name)
  const choice = (name: string, value: string) => ({ value, label: words.value('person_contact', name, value) })
  const patch = (key: string, change: Partial<ContactRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  return (
    <RowFields
      rows={rows}
      legendOf={(_, index) => t('contactRow', { number: index + 1 })}
      removeLabelOf={(_, index) => t('removeContact', { number: index + 1 })}
      addLabel={t('addContact')}
      most={MOST_ROWS}
      onAdd={() => onChange([...rows, newContact()])}
      onRemove={(key) => onChange(rows.filter((row) => row.key !== key))}
    >
      {({ key, kind, value, label: use, note }, index) => {
        const name = `contacts.${index}.value`
        return (
          <>
            <Pair>
              <AppSelect
                label={label('kind')}
                allowDeselect={false}
                data={contactKinds.map((one) => choice('kind', one))}
                value={kind}
                onChange={(one) => patch(key, { kind: one as ContactKind })}
              />
              <AppSelect
                label={label('label')}
                allowDeselect={false}
                data={contactLabels.map((one) => choice('label', one))}
                value={use}
                onChange={(one) => patch(key, { label: one as ContactLabel })}
              />
            </Pair>
            <Pair>
              <TextInput
                name={name}
                label={t(kind === 'email' ? 'contactEmail' : 'contactNumber')}
                type={kind === 'email' ? 'email' : 'tel'}
                maxLength={kind === 'email' ? 254 : 40}
                autoComplete="off"
                value={value}
                error={errorOf(name)}
                onChange={(event) => patch(key, { value: event.currentTarget.value })}
              />
              <TextInput
                label={optional(label('note'))}
                maxLength={200}
                autoComplete="off"
                value={note}
                onChange={(event) => patch(key, { note: event.currentTarget.value })}
              />
            </Pair>
          </>
        )
      }}
    </RowFields>
  )
}

interface AddressFieldsProps {
  rows: readonly AddressRow[]
  errorOf: ErrorOf
  onChange: (rows: AddressRow[]) => void
}

/** Further addresses and what they are for. */
export function AddressFields({ rows, errorOf, onChange }: AddressFieldsProps) {
  const { t } = useTranslation('people')
  const words = useRecordWords()
  const optional = useOptionalLabel()
  const patch = (key: string, change: Partial<AddressRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  return (
    <RowFields
      rows={rows}
      legendOf={(_, index) => t('addressRow', { number: index + 1 })}
      removeLabelOf={(_, index) => t('removeAddress', { number: index + 1 })}
      addLabel={t('addAddress')}
      most={MOST_ROWS}
      onAdd={() => onChange([...rows, newAddress()])}
      onRemove={(key) => onChange(rows.filter((row) => row.key !== key))}
    >
      {(row, index) => {
        const input = (field: 'addressee' | 'street' | 'postalCode' | 'city' | 'country', maxLength: number, isOptional = true) => {
          const name = `addresses.${index}.${field}`
          const label = words.field('person_address', field)
          return (
            <TextInput
              name={name}
              label={isOptional ? optional(label) : label}
              maxLength={maxLength}
              autoComplete="off"
              value={row[field]}
              error={errorOf(name)}
              onChange={(event) => patch(row.key, { [field]: event.currentTarget.value })}
            />
          )
        }
        return (
          <>
            <Pair>
              <AppSelect
                label={words.field('person_address', 'purpose')}
                allowDeselect={false}
                data={addressPurposes.map((value) => ({ value, label: words.value('person_address', 'purpose', value) }))}
                value={row.purpose}
                onChange={(purpose) => patch(row.key, { purpose: purpose as AddressPurpose })}
              />
              {input('addressee', 160)}
            </Pair>
            {input('street', 120, false)}
            <Pair>
              {input('postalCode', 10)}
              {input('city', 120, false)}
            </Pair>
            {input('country', 60)}
          </>
        )
      }}
    </RowFields>
  )
}
