import { Button, TextInput } from '@mantine/core'
import { contractorDocumentKinds, type ContractorDocumentKind } from '@treppenhaus/domain/master-data'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useTranslation } from 'react-i18next'
import { Pair } from '../../components/form-page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Segments } from '../../components/segments.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { orNull, required, type Check } from '../../lib/record-form.ts'
import classes from './contractors.module.css'
import { useCreateDocument, useEditDocument, type ContractorDocument } from './document-queries.ts'
import { DocumentFile } from './document-file.tsx'
import { RemoveDocument } from './remove-document.tsx'

interface DocumentDrawerProps {
  contractorId: string
  /** None: a new one. */
  document: ContractorDocument | undefined
  onClose: () => void
}

const fieldsOf = (document: ContractorDocument | undefined) => ({
  kind: document?.kind ?? ('insurance' as ContractorDocumentKind),
  fileId: document?.file.id ?? '',
  fileName: document?.file.name ?? '',
  validFrom: document?.validFrom ?? '',
  validUntil: document?.validUntil ?? '',
  note: document?.note ?? '',
})

/** A proof with its file and the days it holds. */
export function DocumentDrawer({ contractorId, document, onClose }: DocumentDrawerProps) {
  const { t } = useTranslation(['contractors', 'common'])
  const optional = useOptionalLabel()
  const create = useCreateDocument()
  const edit = useEditDocument()
  const toast = useToast()
  const error = create.error ?? edit.error
  const form = useRecordForm({
    draftKey: `contractor.${contractorId}.document.${document?.id ?? 'new'}`,
    initial: fieldsOf(document),
    checks: ({ validFrom }) => ({ fileId: required, validUntil: notBefore(validFrom) }),
    error,
    onSubmit: ({ kind, fileId, validFrom, validUntil, note }, forget) => {
      const body = { kind, validFrom: orNull(validFrom), validUntil: orNull(validUntil), note: note.trim() }
      const onSuccess = () => {
        forget()
        toast.done(t('common:saved'))
        onClose()
      }
      if (document) edit.mutate({ params: { path: { id: document.id } }, body }, { onSuccess })
      else create.mutate({ params: { path: { id: contractorId } }, body: { fileId, ...body } }, { onSuccess })
    },
  })
  const { kind, fileId, fileName } = form.value
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={document ? t('contractors:documents.edit') : t('contractors:documents.new')}
      closeLabel={t('common:close')}
    >
      <form className={classes.form} onSubmit={form.submit} noValidate>
        <Segments
          legend={t('contractors:documents.what')}
          options={contractorDocumentKinds.map((value) => ({ value, label: t(`contractors:documents.kind.${value}`) }))}
          value={kind}
          onChange={(value) => form.set({ kind: value })}
        />
        {document ? null : (
          <DocumentFile
            stored={fileId ? { id: fileId, name: fileName } : undefined}
            error={form.errorOf('fileId')}
            onStored={(file) => form.set({ fileId: file?.id ?? '', fileName: file?.name ?? '' })}
          />
        )}
        <Pair>
          <TextInput {...form.field('validFrom')} type="date" label={optional(t('contractors:documents.validFrom'))} />
          <TextInput {...form.field('validUntil')} type="date" label={optional(t('contractors:documents.validUntil'))} />
        </Pair>
        <TextInput {...form.field('note')} label={optional(t('contractors:field.note'))} maxLength={400} autoComplete="off" />
        <ProblemAlert error={error} />
        <div className={classes.foot}>
          <Button type="submit" loading={create.isPending || edit.isPending}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {document ? <RemoveDocument document={document} onRemoved={onClose} /> : null}
        </div>
      </form>
    </SideDrawer>
  )
}

const notBefore =
  (validFrom: string): Check =>
  (validUntil) =>
    validFrom !== '' && validUntil !== '' && validUntil < validFrom ? { key: 'endsBeforeStart' } : undefined
