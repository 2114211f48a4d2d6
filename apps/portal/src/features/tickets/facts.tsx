import { Switch, Title } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Elevation } from '@treppenhaus/ui/elevation'
import { Plate } from '@treppenhaus/ui/plate'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { litFlats, usePlace } from '../../components/use-place.ts'
import { useAvailabilityWords } from '../../components/use-availability-words.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import type { Ticket } from '../../lib/ticket.ts'
import classes from './facts.module.css'
import { etagOf, useEditTicket } from './queries.ts'

/** What was reported besides the text: place, times, phone, and who reads along. */
export function Facts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'facts' })
  const { t: tCommon } = useTranslation('common')
  const place = usePlace()
  const availability = useAvailabilityWords()
  const where = [ticket.place === 'unit' ? place.words(ticket) : t('common'), ticket.room && tCommon(`room.${ticket.room}`)]
  const lines = [
    { key: 'home', text: availability(ticket.availability) },
    { key: 'phone', text: ticket.phone },
    { key: 'key', text: ticket.keyAllowed ? t('keyAllowed') : null },
    { key: 'note', text: ticket.accessNote },
  ] as const
  return (
    <section className={classes.facts} aria-label={t('title')}>
      <Title order={2} className={classes.title ?? ''}>
        {t('title')}
      </Title>
      <div className={classes.house}>
        <Elevation
          floors={ticket.floors}
          unitsPerFloor={ticket.unitsPerFloor}
          lit={ticket.place === 'unit' ? litFlats(ticket) : []}
          label=""
          height={74}
        />
        <Plate number={ticket.houseNumber} size={34} />
        <p>
          <strong>{ticket.street}</strong>
          <br />
          {where.filter(Boolean).join(', ')}
        </p>
      </div>
      <dl className={classes.lines}>
        {lines.map(({ key, text }) =>
          text ? (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Notice kind="audience">
        <strong>{t('readers')}</strong> {ticket.readers.join(', ')}
      </Notice>
      <HouseholdSwitch ticket={ticket} />
    </section>
  )
}

function HouseholdSwitch({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'facts' })
  const problemText = useProblemText()
  const edit = useEditTicket()
  if (!ticket.actions.includes('share_with_household')) return null
  const share = (householdVisible: boolean) =>
    edit.mutate({ params: { path: { id: ticket.id }, header: { 'if-match': etagOf(ticket) } }, body: { householdVisible } })
  return (
    <>
      <Switch
        label={t('household')}
        description={t('householdHint')}
        checked={edit.isPending ? edit.variables.body.householdVisible : ticket.householdVisible}
        onChange={(event) => share(event.currentTarget.checked)}
      />
      {edit.error ? <InlineError>{problemText(edit.error)}</InlineError> : null}
    </>
  )
}
