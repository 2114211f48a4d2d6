import { Button } from '@mantine/core'
import { bulkFields } from '@treppenhaus/domain/bulk-edit'
import type { Field } from '@treppenhaus/domain/record-kinds'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { typedValue, type Typed } from '../lib/typed-value.ts'
import { AppSelect } from './app-select.tsx'
import classes from './bulk-bar.module.css'
import { useCustomFields } from './custom-field-queries.ts'
import { FieldInput } from './field-input.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { useBulkSteps } from './use-bulk-steps.ts'
import { useFieldWords } from './use-field-words.ts'

interface RecordBulkDrawerProps {
  kind: 'person' | 'contractor'
  ids: string[]
  onDone: () => void
  onClose: () => void
}

/** One field of many records: first which, then to what. An empty one is emptied everywhere. */
export function RecordBulkDrawer({ kind, ids, onDone, onClose }: RecordBulkDrawerProps) {
  const { t } = useTranslation(['bulk', 'common'])
  const words = useFieldWords(kind)
  const bulk = useBulkSteps(kind)
  const own = useCustomFields(kind).data ?? []
  const fields = bulkFields(kind, own)
  const [name, setName] = useState<string>()
  const [value, setValue] = useState<Typed>('')
  const field: Field | undefined = name === undefined ? undefined : fields[name]
  const sent = field && typedValue(field, value)
  const choose = (chosen: string | null) => {
    setName(chosen ?? undefined)
    setValue('')
  }
  const finish = () => {
    onClose()
    onDone()
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (name !== undefined && sent !== undefined) bulk.start({ ids, changes: { [name]: sent } }, finish)
  }
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={t(kind === 'person' ? 'bulk:people' : 'bulk:contractors', { count: ids.length })}
      closeLabel={t('common:close')}
    >
      <form className={classes.form} noValidate onSubmit={save}>
        <AppSelect
          label={t('bulk:what')}
          placeholder={t('bulk:choose')}
          allowDeselect={false}
          data={Object.keys(fields)
            .filter((one) => one !== 'archived')
            .map((one) => ({ value: one, label: words.label(one) }))}
          value={name ?? null}
          onChange={choose}
        />
        {name !== undefined && field ? (
          <FieldInput kind={kind} name={name} field={field} label={words.label(name)} value={value} onChange={setValue} />
        ) : null}
        <ProblemAlert error={bulk.error} />
        <div className={classes.foot}>
          <Button type="submit" loading={bulk.isPending} disabled={sent === undefined}>
            {t('bulk:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
