import { Anchor } from '@mantine/core'
import { IconClockPause, IconPencil } from '@tabler/icons-react'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import { useReport } from '../../components/use-report.ts'
import { paths } from '../../lib/paths.ts'
import { isBegun } from '../../lib/report.ts'
import classes from './draft-notice.module.css'

/** A report that was begun and not sent: one thumb to go on. */
export function DraftNotice() {
  const { t } = useTranslation('home', { keyPrefix: 'draft' })
  const { reports } = useAccount()
  const { phase, report, photos } = useReport(reports)
  if (phase !== 'ready' || !isBegun(report, photos.length)) return null
  return (
    <div className={classes.notice}>
      <Notice icon={report.queued ? IconClockPause : IconPencil}>
        {report.queued ? t('queued') : t('begun')}{' '}
        <Anchor component={Link} to={paths.report}>
          {report.queued ? t('look') : t('continue')}
        </Anchor>
      </Notice>
    </div>
  )
}
