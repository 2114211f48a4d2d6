import { Button, TextInput } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DialectForm } from './dialect-form.tsx'
import { DiscardButton } from './discard-button.tsx'
import classes from './imports.module.css'
import { MappingTable } from './mapping-table.tsx'
import { twiceIn } from './mapping.ts'
import { OptionsForm } from './options-form.tsx'
import type { Import, ImportField, ImportTable } from './queries.ts'
import { useCheck } from './use-check.ts'

interface FileFormProps {
  found: Import
  /** None: the file says itself what is what. */
  table: ImportTable | undefined
  fields: readonly ImportField[]
}

/** What a person may change before the file is checked. It is kept on the device until then. */
export function FileForm({ found, table, fields }: FileFormProps) {
  const { t } = useTranslation('imports')
  const optional = useOptionalLabel()
  const check = useCheck(found)
  const headings = table?.headings ?? []
  // Other columns come of another dialect, and what was mapped before does not fit them.
  const draft = useDraft(`import.${found.id}.${headings.length}.${headings.join('').length}`, {
    mapping: found.mapping ?? table?.guess ?? [],
    options: found.options,
    rememberAs: table?.rememberedAs ?? '',
  })
  const { value } = draft
  const set = (change: Partial<typeof value>) => draft.setValue({ ...value, ...change })
  const [tried, setTried] = useState(false)
  const nothing = table !== undefined && value.mapping.every((target) => target === null)
  const twice = twiceIn(value.mapping)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (nothing || twice.size > 0) return
    const { mapping, options, rememberAs } = value
    const name = rememberAs.trim()
    check.changeAndCheck({ options, ...(table ? { mapping, ...(name ? { rememberAs: name } : {}) } : {}) }, draft.forget)
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {table && found.dialect ? (
        <>
          <DialectForm
            dialect={found.dialect}
            format={found.format}
            sheets={table.sheets}
            busy={check.isPending}
            onChange={changeDialect}
          />
          <DataSection title={t('mapping.title')}>
            <MappingTable table={table} fields={fields} value={value.mapping} onChange={(mapping) => set({ mapping })} />
          </DataSection>
          <TextInput
            className={classes.short ?? ''}
            label={optional(t('mapping.rememberAs'))}
            description={t('mapping.rememberHint')}
            maxLength={120}
            autoComplete="off"
            value={value.rememberAs}
            onChange={(event) => set({ rememberAs: event.currentTarget.value })}
          />
        </>
      ) : null}
      <DataSection title={t('options.title')}>
        <OptionsForm value={value.options} onChange={(options) => set({ options })} />
      </DataSection>
      {tried && nothing ? <InlineError>{t('mapping.nothing')}</InlineError> : null}
      {tried && twice.size > 0 ? <InlineError>{t('mapping.twiceSome')}</InlineError> : null}
      <ProblemAlert error={check.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={check.isPending} leftSection={<IconListCheck aria-hidden="true" />}>
          {t('check.start')}
        </Button>
        <DiscardButton found={found} />
      </div>
    </form>
  )

  /** At once, because the samples below come of it; what was mapped by hand goes with the columns. */
  function changeDialect(dialect: NonNullable<Import['dialect']>) {
    check.change({ dialect })
  }
}
