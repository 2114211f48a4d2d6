import { Checkbox, TextInput } from '@mantine/core'
import { noOptions } from '@treppenhaus/domain/import'
import { managementTypes } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useColleagueOptions } from '../../components/options-queries.ts'
import { Segments } from '../../components/segments.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { paths } from '../../lib/paths.ts'
import { required } from '../../lib/record-form.ts'
import { useCreateHandOver, useEditHandOver, useHandOver, type HandOver } from './queries.ts'

const fieldsOf = (handOver: HandOver | undefined) => ({
  name: handOver?.name ?? '',
  folder: handOver?.folder ?? '',
  active: handOver?.active ?? true,
  onErrors: handOver?.onErrors ?? ('stop' as const),
  options: handOver?.options ?? noOptions,
  recipientIds: handOver?.recipients.map(({ id }) => id) ?? ([] as string[]),
})
type Fields = ReturnType<typeof fieldsOf>

const bodyOf = ({ name, folder, onErrors, options, ...fields }: Fields) => ({
  ...fields,
  name: name.trim(),
  folder: folder.trim() || null,
  onErrors,
  options: { ...options, skipErrors: onErrors === 'skip' },
})

export function NewHandOverPage() {
  return <HandOverForm handOver={undefined} />
}

export function EditHandOverPage() {
  const { id = '' } = useParams()
  const handOver = useHandOver(id)
  return <Loaded query={handOver}>{(found) => <HandOverForm key={id} handOver={found} onReload={handOver.refetch} />}</Loaded>
}

function HandOverForm({ handOver, onReload }: { handOver: HandOver | undefined; onReload?: () => unknown }) {
  const { t } = useTranslation(['hand-overs', 'words'])
  const optional = useOptionalLabel()
  const colleagues = useColleagueOptions()
  const create = useCreateHandOver()
  const edit = useEditHandOver()
  const { form, page } = useRecordPage({
    draftKey: `hand-over.${handOver?.id ?? 'new'}`,
    initial: fieldsOf(handOver),
    checks: { name: required },
    record: handOver,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: ({ id }) => paths.handOver(id),
    onReload,
  })
  const { value, set } = form
  return (
    <FormPage
      title={t(handOver ? 'hand-overs:edit' : 'hand-overs:new')}
      back={handOver ? { to: paths.handOver(handOver.id), label: handOver.name } : { to: paths.handOvers, label: t('hand-overs:title') }}
      {...page}
    >
      <TextInput
        {...form.field('name')}
        label={t('hand-overs:field.name')}
        description={t('hand-overs:field.nameHint')}
        maxLength={120}
        autoComplete="off"
      />
      <TextInput
        {...form.field('folder')}
        label={optional(t('hand-overs:field.folder'))}
        description={t('hand-overs:field.folderHint')}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
      />
      <Checkbox
        label={t('hand-overs:field.active')}
        description={t('hand-overs:field.activeHint')}
        checked={value.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('hand-overs:field.complete')}
        description={t('hand-overs:field.completeHint')}
        checked={value.options.complete}
        onChange={(event) => set({ options: { ...value.options, complete: event.currentTarget.checked } })}
      />
      <Segments
        legend={t('hand-overs:field.onErrors')}
        options={(['stop', 'skip'] as const).map((name) => ({ value: name, label: t(`hand-overs:field.${name}`) }))}
        value={value.onErrors}
        onChange={(onErrors) => set({ onErrors })}
      />
      <Segments
        legend={t('hand-overs:field.managementType')}
        options={managementTypes.map((name) => ({ value: name, label: t(`words:managementType.${name}`) }))}
        value={value.options.managementType}
        onChange={(managementType) => set({ options: { ...value.options, managementType } })}
      />
      <AppMultiSelect
        label={optional(t('hand-overs:field.recipients'))}
        description={t('hand-overs:field.recipientsHint')}
        searchable
        hidePickedOptions
        data={colleagues}
        value={value.recipientIds}
        error={form.errorOf('recipientIds')}
        onChange={(recipientIds) => set({ recipientIds })}
      />
    </FormPage>
  )
}
