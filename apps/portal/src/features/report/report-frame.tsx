import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Stair } from '@treppenhaus/ui/stair'
import { TopBar } from '@treppenhaus/ui/top-bar'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../lib/paths.ts'
import { stepsOf, type Step } from '../../lib/report.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import classes from './report-frame.module.css'
import type { ReportForm } from './use-report-form.ts'

/** Head of every step: the way back, the count, the stair. */
export function ReportFrame({ step, form, children }: { step: Step; form: ReportForm; children: ReactNode }) {
  const { t } = useTranslation('report')
  const steps = stepsOf(form.report, form.context)
  const at = steps.indexOf(step)
  const before = steps[at - 1]
  const position = { step: at + 1, total: steps.length }
  const title = t(`title.${form.report.kind}`)
  useDocumentTitle(t('tab', { title, step: t(`step.${step}`) }))
  const back = (
    <ActionIcon
      component={Link}
      to={before ? paths.reportStep(before) : paths.home}
      aria-label={before ? t('backTo', { step: t(`step.${before}`) }) : t('leave')}
    >
      <IconArrowLeft aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <div className={classes.frame}>
      <TopBar title={title} back={back} end={t('position', position)} />
      <div className={classes.stair}>
        <Stair variant="form" total={steps.length} current={at + 1} label={t('common:step.position', position)} />
      </div>
      {children}
    </div>
  )
}
