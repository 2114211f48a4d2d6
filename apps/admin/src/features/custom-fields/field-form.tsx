import { Textarea, TextInput } from '@mantine/core'
import { customFieldTypes, customKinds, type CustomFieldType, type CustomKind } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AppSelect } from '../../components/app-select.tsx'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Segments } from '../../components/segments.tsx'
import { useRecordPage } from '../../components/use-record-page.ts'
import { useRecordWords } from '../../components/use-record-words.ts'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { required } from '../../lib/record-form.ts'
import classes from './custom-fields.module.css'
import { useCreateCustomField, useCustomField, useEditCustomField, type CustomField } from './queries.ts'

const fieldsOf = (field: CustomField | undefined) => ({
  kind: field?.kind ?? ('unit' as CustomKind),
  labelDe: field?.labelDe ?? '',
  labelEn: field?.labelEn ?? '',
  type: field?.type ?? ('text' as CustomFieldType),
  /** One a line. */
  choices: field?.choices.join('\n') ?? '',
})
type Fields = ReturnType<typeof fieldsOf>

const checksOf = ({ type }: Fields) => ({
  labelDe: required,
  labelEn: required,
  ...(type === 'choice' && { choices: required }),
})

const choicesOf = ({ type, choices }: Fields): string[] => {
  const lines = choices.split('\n').flatMap((line) => line.trim() || [])
  return type === 'choice' ? [...new Set(lines)] : []
}
const labelsOf = (fields: Fields) => ({ labelDe: fields.labelDe.trim(), labelEn: fields.labelEn.trim() })

export function NewCustomFieldPage() {
  return <FieldForm field={undefined} />
}

export function CustomFieldPage() {
  const { id = '' } = useParams()
  const field = useCustomField(id)
  return <Loaded query={field}>{(found) => <FieldForm key={id} field={found} onReload={field.refetch} />}</Loaded>
}

interface FieldFormProps {
  field: CustomField | undefined
  onReload?: () => unknown
}

function FieldForm({ field, onReload }: FieldFormProps) {
  const { t } = useTranslation(['custom-fields', 'common'])
  const words = useRecordWords()
  const create = useCreateCustomField()
  const edit = useEditCustomField()
  const { form, page } = useRecordPage({
    draftKey: `custom-field.${field?.id ?? 'new'}`,
    initial: fieldsOf(field),
    checks: checksOf,
    record: field,
    create,
    edit,
    onCreate: (fields, then) => {
      const { kind, type } = fields
      create.mutate({ body: { kind, type, ...labelsOf(fields), choices: choicesOf(fields) } }, then)
    },
    onEdit: (fields, params, then) => edit.mutate({ params, body: { ...labelsOf(fields), choices: choicesOf(fields) } }, then),
    pathOf: () => paths.customFields,
    onReload,
  })
  const { value } = form
  return (
    <FormPage
      title={field ? t('custom-fields:edit') : t('custom-fields:new')}
      back={{ to: paths.customFields, label: t('custom-fields:title') }}
      {...page}
    >
      {field ? (
        <p className={classes.hint}>
          {t('custom-fields:fixed', { kind: words.kinds(field.kind), type: t(`custom-fields:type.${field.type}`), key: field.key })}
        </p>
      ) : (
        <>
          <Segments
            legend={t('custom-fields:kind')}
            options={customKinds.map((one) => ({ value: one, label: words.kinds(one) }))}
            value={value.kind}
            onChange={(one) => form.set({ kind: one })}
          />
          <AppSelect
            label={t('custom-fields:holds')}
            description={t('custom-fields:holdsHint')}
            allowDeselect={false}
            data={customFieldTypes.map((type) => ({ value: type, label: t(`custom-fields:type.${type}`) }))}
            value={value.type}
            onChange={(type) => form.set({ type: (type ?? 'text') as CustomFieldType })}
          />
        </>
      )}
      <Pair>
        <TextInput {...form.field('labelDe')} label={t('custom-fields:labelDe')} maxLength={80} autoComplete="off" />
        <TextInput {...form.field('labelEn')} label={t('custom-fields:labelEn')} maxLength={80} autoComplete="off" />
      </Pair>
      {value.type === 'choice' ? (
        <Textarea
          {...form.field('choices')}
          label={t('custom-fields:choices')}
          description={t('custom-fields:choicesHint')}
          autosize
          minRows={3}
          maxRows={16}
        />
      ) : null}
      {field ? (
        <div>
          <ArchiveButton
            archived={field.archived}
            isPending={edit.isPending}
            onChange={(archived, callbacks) =>
              edit.mutate(
                { params: { path: { id: field.id }, header: { 'if-match': etagOf(field.version) } }, body: { archived } },
                callbacks,
              )
            }
          />
          <p className={classes.hint}>{t('custom-fields:archiveHint')}</p>
        </div>
      ) : null}
    </FormPage>
  )
}
