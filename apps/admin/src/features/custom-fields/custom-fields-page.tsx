import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { customKinds, type CustomKind } from '@treppenhaus/domain/record-kinds'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataSection } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { useRecordWords } from '../../components/use-record-words.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import classes from './custom-fields.module.css'
import { FieldRow } from './field-row.tsx'
import { useAllCustomFields, type CustomField } from './queries.ts'

/** What the organization keeps of its records beyond what everybody does, kind by kind in the order of the forms. */
export function CustomFieldsPage() {
  const { t } = useTranslation(['custom-fields', 'common'])
  const fields = useAllCustomFields()
  const may = useMay('settings.write')
  const filter = useAddressFilter<'archived'>()
  const withArchived = filter.get('archived') === '1'
  return (
    <OfficePage
      title={t('custom-fields:title')}
      actions={
        may ? (
          <Button component={Link} to={paths.newCustomField} leftSection={<IconPlus aria-hidden="true" />}>
            {t('custom-fields:new')}
          </Button>
        ) : null
      }
    >
      <p className={classes.about}>{t('custom-fields:about')}</p>
      <Loaded query={fields} rows={6} rowHeight={52}>
        {({ items }) => {
          if (items.length === 0) return <EmptyState title={t('custom-fields:empty')} text={t('custom-fields:emptyText')} />
          const shown = items.filter(({ archived }) => withArchived || !archived)
          return (
            <>
              {items.some(({ archived }) => archived) ? (
                <Checkbox
                  label={t('common:showArchived')}
                  checked={withArchived}
                  onChange={(event) => filter.set('archived', event.currentTarget.checked ? '1' : undefined)}
                />
              ) : null}
              {customKinds.map((kind) => (
                <OfKind key={kind} kind={kind} fields={shown.filter((field) => field.kind === kind)} all={items} mayWrite={may} />
              ))}
            </>
          )
        }}
      </Loaded>
    </OfficePage>
  )
}

interface OfKindProps {
  kind: CustomKind
  fields: readonly CustomField[]
  all: readonly CustomField[]
  mayWrite: boolean
}

function OfKind({ kind, fields, all, mayWrite }: OfKindProps) {
  const words = useRecordWords()
  if (fields.length === 0) return null
  const order = all.filter((field) => field.kind === kind)
  return (
    <DataSection title={words.kinds(kind)} count={fields.length}>
      <ol className={classes.list} aria-label={words.kinds(kind)}>
        {fields.map((field, index) => (
          <FieldRow
            key={field.id}
            field={field}
            mayWrite={mayWrite}
            // Places count hidden fields too.
            up={index > 0 ? order.indexOf(fields[index - 1]!) : undefined}
            down={index < fields.length - 1 ? order.indexOf(fields[index + 1]!) : undefined}
          />
        ))}
      </ol>
    </DataSection>
  )
}
