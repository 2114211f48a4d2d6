import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDownload } from '../../components/download-queries.ts'
import { openImmoPath } from '../../components/export-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import classes from './exports.module.css'

/** The units in the form that portals read. @param propertyId the house chosen above; all without one */
export function OpenImmo({ propertyId }: { propertyId: string | null }) {
  const { t } = useTranslation('exports')
  const download = useDownload()
  return (
    <div className={classes.form}>
      <p className={classes.text}>{t('openimmo.about')}</p>
      <ProblemAlert error={download.error} />
      <div>
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden="true" />}
          loading={download.isPending}
          onClick={() => download.mutate({ path: openImmoPath(propertyId) })}
        >
          {t('openimmo.download')}
        </Button>
      </div>
    </div>
  )
}
