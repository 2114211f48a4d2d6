import { Button, Radio } from '@mantine/core'
import { fieldOwners, type FieldOwner } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecordWords } from '../../components/use-record-words.ts'
import classes from './owner-matrix.module.css'

interface OwnerMatrixProps {
  kind: RecordKind
  fields: readonly string[]
  /** Those that belong here. */
  here: ReadonlySet<string>
  /** None: for reading alone. */
  onChange: ((fields: readonly string[], owner: FieldOwner) => void) | undefined
}

/** The fields of a kind below one another, beside each whose it is. */
export function OwnerMatrix({ kind, fields, here, onChange }: OwnerMatrixProps) {
  const { t } = useTranslation('import-conflicts')
  const words = useRecordWords()
  const name = useId()
  const ownerOf = (field: string): FieldOwner => (here.has(field) ? 'here' : 'there')
  return (
    <>
      <table className={classes.matrix} aria-label={words.kinds(kind)}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('owners.there')}</th>
            <th scope="col">{t('owners.here')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{words.field(kind, field)}</th>
              {fieldOwners.toReversed().map((owner) => (
                <td key={owner}>
                  <Radio
                    name={`${name}${field}`}
                    aria-label={t(`owners.belongs.${owner}`, { field: words.field(kind, field) })}
                    checked={ownerOf(field) === owner}
                    disabled={!onChange}
                    onChange={() => onChange?.([field], owner)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {onChange ? (
        <div className={classes.acts}>
          {fieldOwners.toReversed().map((owner) => (
            <Button
              key={owner}
              variant="default"
              disabled={fields.every((field) => ownerOf(field) === owner)}
              onClick={() => onChange(fields, owner)}
            >
              {t(`owners.all.${owner}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  )
}
