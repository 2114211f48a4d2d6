import { TopicIcon } from '@treppenhaus/ui/topic-icon'
import { ChoiceTiles } from '@treppenhaus/ui/choice-tiles'
import { ticketKinds, type TicketKind } from '@treppenhaus/domain/ticket'
import { useTranslation } from 'react-i18next'
import { topicName } from '../../lib/ticket.ts'
import classes from './what-step.module.css'
import { StepForm } from './step-form.tsx'
import type { ReportForm } from './use-report-form.ts'
import { useStep } from './use-step.ts'

/** Step 1: what kind of report, and about what. */
export function WhatStep({ form }: { form: ReportForm }) {
  const { t, i18n } = useTranslation('report', { keyPrefix: 'what' })
  const { body, errors, next } = useStep('what', form)
  const topics = form.topics.filter(({ kinds }) => kinds.includes(form.report.kind))
  const kinds = ticketKinds.filter((kind) => form.topics.some((topic) => topic.kinds.includes(kind)))
  const chooseKind = (kind: TicketKind) => {
    const keeps = form.context.topic?.kinds.includes(kind)
    form.update({ kind, ...(keeps ? {} : { topicId: null }) })
  }
  const chooseTopic = (topicId: string) => form.update({ topicId, homeId: form.context.home?.id ?? null })
  return (
    <StepForm form={form} heading={t('heading')} onSubmit={next}>
      <div ref={body} className={classes.fields}>
        <div className={classes.kinds}>
          <ChoiceTiles
            legend={t('kind')}
            legendHidden
            layout="compact"
            choices={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            value={form.report.kind}
            onChange={(kind) => chooseKind(kind as TicketKind)}
          />
        </div>
        <div data-field="topic">
          <ChoiceTiles
            legend={t('topic')}
            legendHidden
            choices={topics.map((topic) => ({
              value: topic.id,
              label: topicName(topic, i18n.language),
              icon: <TopicIcon name={topic.key} size={30} />,
            }))}
            value={form.report.topicId}
            onChange={chooseTopic}
            error={errors.topic && t('missing')}
          />
        </div>
      </div>
    </StepForm>
  )
}
