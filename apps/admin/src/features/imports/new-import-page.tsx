import { useTranslation } from 'react-i18next'
import { DataPage } from '../../components/data-page.tsx'
import { DataSection } from '../../components/data-section.tsx'
import { paths } from '../../lib/paths.ts'
import { FileDrop } from './file-drop.tsx'
import classes from './imports.module.css'
import { StepLine } from './step-line.tsx'

/** The first step: a file, and what may be in it. */
export function NewImportPage() {
  const { t } = useTranslation('imports')
  return (
    <DataPage title={t('upload.title')} back={{ to: paths.exchange, label: t('title') }} narrow>
      <StepLine current="file" />
      <FileDrop />
      <p className={classes.text}>{t('upload.safe')}</p>
      <DataSection title={t('upload.whatTitle')}>
        <ul className={classes.points}>
          {(['table', 'xml', 'openimmo'] as const).map((name) => (
            <li key={name}>{t(`upload.what.${name}`)}</li>
          ))}
        </ul>
      </DataSection>
    </DataPage>
  )
}
