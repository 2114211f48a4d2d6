import { Popover, UnstyledButton } from '@mantine/core'
import { Timeline } from '@treppenhaus/ui/timeline'
import { TimelineMessage } from '@treppenhaus/ui/timeline-message'
import { useTranslation } from 'react-i18next'
import { useTimeWords } from '../../components/use-time-words.ts'
import classes from './composer.module.css'

interface MessagePreviewProps {
  text: string
  readers: readonly string[]
  author: string
}

/** The message as its readers will get it. */
export function MessagePreview({ text, readers, author }: MessagePreviewProps) {
  const { t } = useTranslation('tickets')
  const times = useTimeWords()
  const now = new Date().toISOString()
  return (
    <Popover width={360} position="top-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.preview ?? ''} type="button">
          {t('composer.preview', { count: readers.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('composer.preview', { count: readers.length })}>
        <p className={classes.previewTo} tabIndex={-1} data-autofocus>
          {readers.length > 0 ? t('composer.previewTo', { names: readers.join(', ') }) : t('composer.nobody')}
        </p>
        <Timeline label={t('composer.message')}>
          <TimelineMessage author={author} dateTime={now} time={times.moment(now)}>
            {text || t('composer.empty')}
          </TimelineMessage>
        </Timeline>
      </Popover.Dropdown>
    </Popover>
  )
}
