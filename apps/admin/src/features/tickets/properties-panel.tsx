import { AppSelect } from '../../components/app-select.tsx'
import { urgencies, type Urgency } from '@treppenhaus/domain/ticket'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { IconMail, IconPhone, IconWorld, IconHome, IconQrcode, IconMailbox, IconPlugConnected, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { HouseCard } from '../../components/house-card.tsx'
import { DeliveriesList } from '../../components/deliveries-list.tsx'
import { ElsewhereList } from './elsewhere-list.tsx'
import { OrdersList } from './orders-list.tsx'
import { PeopleList } from './people-list.tsx'
import classes from './properties-panel.module.css'
import { useRepeatDelivery, useStaffMembers, useTopics } from './queries.ts'
import { useAssign } from './use-assign.ts'
import { useTicketEdit } from './use-ticket-edit.tsx'

const originIcons: Record<Ticket['origin'], TablerIcon> = {
  portal: IconWorld,
  staff: IconHome,
  email: IconMail,
  phone: IconPhone,
  qr: IconQrcode,
  letter: IconMailbox,
  api: IconPlugConnected,
}

interface PropertiesPanelProps {
  ticket: Ticket
  search: string
}

/** The right column: house, state, people, orders, messages, other open tickets. */
export function PropertiesPanel({ ticket, search }: PropertiesPanelProps) {
  const { t } = useTranslation(['tickets', 'words'])
  const repeat = useRepeatDelivery()
  const Origin = originIcons[ticket.origin]
  return (
    <div className={classes.panel}>
      <HouseCard house={ticket} />
      <dl className={classes.facts}>
        <Fact label={t('tickets:panel.status')}>
          <StatusChip kind="ticket" status={ticket.status} word={t(`words:ticket.${ticket.status}`)} />
        </Fact>
        <Choices ticket={ticket} />
        <Fact label={t('tickets:panel.kind')}>{t(`words:kind.${ticket.kind}`)}</Fact>
        <Fact label={t('tickets:panel.origin')}>
          <span className={classes.line}>
            <Origin aria-hidden="true" />
            {t(`words:origin.${ticket.origin}`)}
          </span>
        </Fact>
        {ticket.rejectReason ? <Fact label={t('tickets:panel.rejectReason')}>{ticket.rejectReason}</Fact> : null}
        {ticket.closeReason ? <Fact label={t('tickets:panel.closeReason')}>{t(`words:closeReason.${ticket.closeReason}`)}</Fact> : null}
      </dl>
      <PeopleList people={ticket.people} />
      <OrdersList ticket={ticket} search={search} />
      <DeliveriesList
        deliveries={ticket.deliveries}
        isPending={repeat.isPending}
        error={repeat.error}
        onRepeat={(id) => repeat.mutate({ params: { path: { id } } })}
      />
      <ElsewhereList tickets={ticket.elsewhere} unitsPerFloor={ticket.unitsPerFloor} search={search} />
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What can be changed by choosing: urgency, topic, who looks after it. */
function Choices({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation(['tickets', 'words'])
  const edit = useTicketEdit(ticket)
  const assign = useAssign(ticket)
  const topics = useTopics().data?.items ?? []
  const staff = useStaffMembers().data?.items ?? []
  const topicName = (topic: { nameDe: string; nameEn: string }) => (i18n.language === 'en' ? topic.nameEn : topic.nameDe)
  const topicOptions = topics.map((topic) => ({ value: topic.id, label: topicName(topic) }))
  const known = topicOptions.some(({ value }) => value === ticket.topicId)
  const own = { value: ticket.topicId, label: topicName({ nameDe: ticket.topicNameDe, nameEn: ticket.topicNameEn }) }
  const mayEdit = ticket.actions.includes('edit')
  return (
    <>
      <Fact label={t('tickets:panel.urgency')}>
        <AppSelect
          size="xs"
          aria-label={t('tickets:panel.urgency')}
          data={urgencies.map((value) => ({ value, label: t(`words:urgency.${value}`) }))}
          value={ticket.urgency}
          allowDeselect={false}
          disabled={!mayEdit}
          classNames={{ input: (ticket.urgency === 'emergency' || ticket.urgency === 'high' ? classes.urgent : classes.select) ?? '' }}
          onChange={(value) => value && edit.change({ urgency: value as Urgency })}
        />
      </Fact>
      <Fact label={t('tickets:panel.topic')}>
        <AppSelect
          size="xs"
          aria-label={t('tickets:panel.topic')}
          searchable
          data={known ? topicOptions : [own, ...topicOptions]}
          value={ticket.topicId}
          allowDeselect={false}
          disabled={!mayEdit}
          comboboxProps={{ width: 260, position: 'bottom-end' }}
          classNames={{ input: classes.select ?? '' }}
          onChange={(topicId) => topicId && edit.change({ topicId })}
        />
      </Fact>
      <Fact label={t('tickets:panel.assignee')}>
        <AppSelect
          size="xs"
          aria-label={t('tickets:panel.assignee')}
          placeholder={t('tickets:panel.nobody')}
          searchable
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={ticket.assigneeId}
          allowDeselect={false}
          disabled={!ticket.actions.includes('forward')}
          leftSection={ticket.assigneeName ? <PersonAvatar name={ticket.assigneeName} /> : undefined}
          leftSectionWidth={32}
          comboboxProps={{ width: 260, position: 'bottom-end' }}
          classNames={{ input: classes.select ?? '' }}
          onChange={(staffId) => staffId && assign(staffId)}
        />
      </Fact>
    </>
  )
}
