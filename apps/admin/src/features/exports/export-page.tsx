import { Button, Input } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { locales, type Locale } from '@treppenhaus/domain/master-data'
import { recordKinds, type RecordKind } from '@treppenhaus/domain/record-kinds'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { DataSection } from '../../components/data-section.tsx'
import { useDownload } from '../../components/download-queries.ts'
import { ExchangePage } from '../../components/exchange-frame.tsx'
import { exportFormats, exportPath, type ExportFormat } from '../../components/export-queries.ts'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Segments } from '../../components/segments.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { spokenLocale } from '../../lib/i18n.ts'
import { useDraft } from '../../lib/use-draft.ts'
import classes from './exports.module.css'
import { KindChoice } from './kind-choice.tsx'
import { OpenImmo } from './open-immo.tsx'

interface Wish {
  kinds: RecordKind[]
  format: ExportFormat
  locale: Locale
  propertyId: string | null
}

/** Everything can be taken along: which kinds, in which form, of which house. */
export function ExportPage() {
  const { t } = useTranslation(['exports', 'words'])
  const optional = useOptionalLabel()
  const properties = usePropertyOptions()
  const download = useDownload()
  const { value, setValue } = useDraft<Wish>('export', {
    kinds: [...recordKinds],
    format: 'xlsx',
    locale: spokenLocale(),
    propertyId: null,
  })
  const set = (change: Partial<Wish>) => setValue({ ...value, ...change })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (value.kinds.length === 0) return
    const { kinds, format, locale, propertyId } = value
    download.mutate({ path: exportPath({ kinds, format, locale, filter: { propertyId: propertyId ?? undefined } }) })
  }
  return (
    <ExchangePage title={t('exports:title')}>
      <p className={classes.text}>{t('exports:about')}</p>
      <form className={classes.form} onSubmit={submit} noValidate>
        <KindChoice value={value.kinds} onChange={(kinds) => set({ kinds })} />
        {value.kinds.length === 0 ? <Input.Error>{t('exports:chooseOne')}</Input.Error> : null}
        <div>
          <Segments
            legend={t('exports:format')}
            options={exportFormats.map((name) => ({ value: name, label: t(`exports:formats.${name}`) }))}
            value={value.format}
            onChange={(format) => set({ format })}
          />
          <p className={classes.hint}>{t(`exports:formatAbout.${value.format}`)}</p>
        </div>
        {value.format === 'xml' ? null : (
          <Segments
            legend={t('exports:locale')}
            options={locales.map((name) => ({ value: name, label: t(`words:language.${name}`) }))}
            value={value.locale}
            onChange={(locale) => set({ locale })}
          />
        )}
        <AppSelect
          label={optional(t('exports:property'))}
          placeholder={t('exports:allProperties')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('exports:allProperties') }}
          data={properties}
          value={value.propertyId}
          onChange={(propertyId) => set({ propertyId })}
        />
        <ProblemAlert error={download.error} />
        <div>
          <Button type="submit" leftSection={<IconDownload aria-hidden="true" />} loading={download.isPending}>
            {t('exports:download')}
          </Button>
        </div>
      </form>
      <DataSection title={t('exports:openimmo.title')}>
        <OpenImmo propertyId={value.propertyId} />
      </DataSection>
    </ExchangePage>
  )
}
