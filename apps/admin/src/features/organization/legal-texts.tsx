import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Segments } from '../../components/segments.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import classes from './organization.module.css'
import { type Settings, useEditSettings } from './queries.ts'

const kinds = ['imprintDe', 'imprintEn', 'privacyDe', 'privacyEn'] as const
type Kind = (typeof kinds)[number]
const longest: Record<Kind, number> = { imprintDe: 20_000, imprintEn: 20_000, privacyDe: 60_000, privacyEn: 60_000 }

/** Imprint and privacy notice in both languages, as plain text, with the page they become. */
export function LegalTexts({ settings, readOnly }: { settings: Settings; readOnly: boolean }) {
  const { t } = useTranslation(['organization', 'common'])
  const [kind, setKind] = useState<Kind>('imprintDe')
  const toast = useToast()
  const edit = useEditSettings()
  const { imprintDe, imprintEn, privacyDe, privacyEn } = settings
  const form = useRecordForm({
    draftKey: 'organization.legal',
    initial: { imprintDe, imprintEn, privacyDe, privacyEn },
    checks: {},
    error: edit.error,
    onSubmit: (body, forget) =>
      edit.mutate(
        { body },
        {
          onSuccess: () => {
            forget()
            toast.done(t('common:saved'))
          },
        },
      ),
  })
  const text = form.value[kind]
  return (
    <DataSection title={t('organization:legal.title')}>
      <form className={classes.form} onSubmit={form.submit} noValidate>
        <Segments
          legend={t('organization:legal.which')}
          legendHidden
          options={kinds.map((value) => ({ value, label: t(`organization:legal.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <Textarea
          {...form.field(kind)}
          key={kind}
          label={t(`organization:legal.${kind}`)}
          description={t('organization:legal.hint')}
          autosize
          minRows={8}
          maxRows={24}
          maxLength={longest[kind]}
          readOnly={readOnly}
        />
        <section className={classes.preview} aria-label={t('organization:legal.preview')}>
          <h3 className={classes.previewTitle}>{t('organization:legal.preview')}</h3>
          {text.trim() === '' ? <p className={classes.quiet}>{t('organization:legal.empty')}</p> : null}
          {text
            .split(/\n{2,}/)
            .filter((paragraph) => paragraph.trim() !== '')
            .map((paragraph, index) => (
              <p key={index} lang={kind.endsWith('De') ? 'de' : 'en'}>
                {paragraph}
              </p>
            ))}
        </section>
        <ProblemAlert error={edit.error} />
        {readOnly ? null : (
          <div>
            <Button type="submit" loading={edit.isPending}>
              {t('organization:legal.save')}
            </Button>
          </div>
        )}
      </form>
    </DataSection>
  )
}
