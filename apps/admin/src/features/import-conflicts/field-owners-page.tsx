import { fieldsOf, recordKinds, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useRecordWords } from '../../components/use-record-words.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import classes from './conflicts.module.css'
import { OwnerMatrix } from './owner-matrix.tsx'
import { useFieldOwners, usePutFieldOwners, type FieldOwner } from './queries.ts'

/** Which fields belong here and which to the other software, kind by kind. */
export function FieldOwnersPage() {
  const { t } = useTranslation('import-conflicts')
  const words = useRecordWords()
  const may = useMay('exchange.write')
  const filter = useAddressFilter<'kind'>()
  const kind: RecordKind = recordKinds.find((name) => name === filter.get('kind')) ?? 'property'
  const owners = useFieldOwners()
  const put = usePutFieldOwners()
  return (
    <DataPage title={t('owners.title')} back={{ to: paths.importConflicts, label: t('title') }} narrow>
      <p className={classes.text}>{t('owners.about')}</p>
      <AppSelect
        label={t('kind')}
        allowDeselect={false}
        data={recordKinds.map((name) => ({ value: name, label: words.kinds(name) }))}
        value={kind}
        onChange={(value) => filter.set('kind', value ?? undefined)}
      />
      <ProblemAlert error={put.error} />
      <Loaded query={owners} rows={8} rowHeight={44}>
        {({ items }) => (
          <OwnerMatrix
            kind={kind}
            fields={Object.keys(fieldsOf(kind))}
            here={hereOf(kind, [...items, ...(put.isPending ? put.variables.body.items : [])])}
            onChange={may ? (fields, owner) => put.mutate({ body: { items: fields.map((field) => ({ kind, field, owner })) } }) : undefined}
          />
        )}
      </Loaded>
    </DataPage>
  )
}

/** The fields of a kind that belong here; what was said last counts, so that a choice shows before it is saved. */
function hereOf(kind: RecordKind, items: readonly FieldOwner[]): Set<string> {
  const owners = new Map(items.filter((one) => one.kind === kind).map(({ field, owner }) => [field, owner]))
  return new Set([...owners].filter(([, owner]) => owner === 'here').map(([field]) => field))
}
