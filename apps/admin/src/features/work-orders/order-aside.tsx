import type { Schemas } from '@treppenhaus/api-client/problem'
import { AudienceList } from '@treppenhaus/ui/audience-list'
import { Elevation } from '@treppenhaus/ui/elevation'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { Plate } from '@treppenhaus/ui/plate'
import { IconBell, IconDeviceMobile, IconMail, IconPrinter, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlaceWords } from '../../components/use-place-words.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import type { OrderDraft } from './order-draft.ts'
import classes from './order-drawer.module.css'

interface OrderAsideProps {
  ticket: Ticket
  draft: OrderDraft
  contractor: Schemas['ContractorSuggestion'] | undefined
}

const channelIcons = { email: IconMail, sms: IconDeviceMobile, fax: IconPrinter }

/** Who gets what: the house, what the contractor sees, what goes out, who is told. */
export function OrderAside({ ticket, draft, contractor }: OrderAsideProps) {
  const { t } = useTranslation(['work-orders', 'words'])
  const places = usePlaceWords()
  const where = places.long(ticket)
  const lit = ticket.floor !== null && ticket.position !== null ? [{ floor: ticket.floor, position: ticket.position }] : []
  const told = [...new Map(ticket.people.filter(({ reads }) => reads).map((person) => [person.personId, person])).values()]
  const sight = useSight(ticket, draft)
  const channel = contractor ? draft.channel || contractor.channel : undefined
  const Channel = channel ? channelIcons[channel] : undefined
  return (
    <>
      <div className={classes.house}>
        <Elevation floors={ticket.floors} unitsPerFloor={ticket.unitsPerFloor} lit={lit} label={where} height={96} />
        <div>
          <Plate number={ticket.houseNumber} size={34} />
          <p>
            <strong>{ticket.street}</strong>
          </p>
          <p className={classes.quiet}>
            {ticket.postalCode} {ticket.city}
          </p>
          {where ? <p className={classes.quiet}>{where}</p> : null}
        </div>
      </div>
      <AudienceList
        title={contractor ? t('work-orders:aside.sees', { name: contractor.name }) : t('work-orders:aside.seesPlain')}
        seesWord={t('work-orders:aside.seesWord')}
        doesNotSeeWord={t('work-orders:aside.doesNotSeeWord')}
        {...sight}
      />
      {channel && Channel ? (
        <section className={classes.block} aria-labelledby="order-out">
          <h3 id="order-out" className={classes.blockTitle}>
            <IconSend aria-hidden="true" /> {t('work-orders:aside.out')}
          </h3>
          <p className={classes.person}>
            <Channel size={16} aria-hidden="true" /> {t(`work-orders:aside.channel.${channel}`)}
          </p>
        </section>
      ) : null}
      {told.length > 0 ? (
        <section className={classes.block} aria-labelledby="order-told">
          <h3 id="order-told" className={classes.blockTitle}>
            <IconBell aria-hidden="true" /> {t('work-orders:aside.told')}
          </h3>
          <ul className={classes.people}>
            {told.map(({ personId, name }) => (
              <li key={personId} className={classes.person}>
                <PersonAvatar name={name} />
                {name}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

/** Line by line what the contractor gets to see, and what never. */
function useSight(ticket: Ticket, draft: OrderDraft) {
  const { t } = useTranslation('work-orders')
  const line = (shown: boolean, words: string) => (shown ? [words] : [])
  const phone = ticket.phone ?? ticket.people.find(({ role }) => role === 'reporter')?.phone
  return {
    sees: [
      t('sight.place'),
      ...line(draft.access.trim() !== '', t('sight.access')),
      ...line(
        ticket.reporterName !== null,
        phone ? t('sight.contactPhone', { name: ticket.reporterName }) : t('sight.contact', { name: ticket.reporterName }),
      ),
      ...line(draft.fileIds.length > 0, t('sight.photos', { count: draft.fileIds.length })),
      t('sight.report'),
      draft.limitCents === null ? t('sight.instructions') : t('sight.instructionsLimit'),
    ],
    doesNotSee: [t('sight.noNotes'), t('sight.noConversation'), t('sight.noOwners')],
  }
}
