import { Checkbox, TextInput } from '@mantine/core'
import { SignaturePad } from '@treppenhaus/ui/signature-pad'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../lib/completion.ts'
import classes from './completion-page.module.css'
import { FieldProblem } from './field-problem.tsx'
import type { ReportForm } from './use-report.ts'

/** The resident signs with a finger; where that is not possible, the typed name stands for it. */
export function ReportSignature({ draft, report }: { draft: Draft; report: ReportForm }) {
  const { t } = useTranslation('completion', { keyPrefix: 'signature' })
  return (
    <div className={classes.signature}>
      <div className={classes.group} data-field="signature">
        {draft.withoutSignature ? null : (
          <SignaturePad
            label={t('label')}
            signer={draft.signedBy.trim() || undefined}
            hint={t('hint')}
            clearLabel={t('clear')}
            signedLabel={t('signed')}
            initial={draft.signature?.strokes}
            onChange={({ paths, png }) =>
              report.change({ signature: paths.length === 0 ? null : { strokes: paths, png }, signatureFileId: null })
            }
          />
        )}
        <FieldProblem when={report.missing('signature')}>{t('dot')}</FieldProblem>
      </div>
      <Checkbox
        label={t('without')}
        checked={draft.withoutSignature}
        onChange={(event) => report.change({ withoutSignature: event.currentTarget.checked })}
      />
      <div data-field="signedBy">
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          autoComplete="off"
          maxLength={120}
          value={draft.signedBy}
          error={report.missing('signedBy') ? t('nameMissing') : undefined}
          onChange={(event) => report.change({ signedBy: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}
