import { ActionIcon, Anchor } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './properties-panel.module.css'

/** Who belongs to the ticket, one tap from a call. */
export function PeopleList({ people }: { people: Ticket['people'] }) {
  const { t } = useTranslation(['tickets', 'words', 'common'])
  if (people.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="ticket-people">
      <h2 id="ticket-people" className={classes.heading}>
        {t('tickets:panel.people')}
      </h2>
      <ul className={classes.people}>
        {people.map(({ personId, name, role, since, phone }) => (
          <li key={`${personId}-${role}`} className={classes.person}>
            <PersonAvatar name={name} />
            <span className={classes.words}>
              <Anchor component={Link} to={paths.person(personId)} underline="hover" className={classes.name ?? ''}>
                {name}
              </Anchor>
              <span className={classes.quiet}>
                {t(`words:role.${role}`)} {since ? t('common:since', { date: formatDay(since) }) : null}
              </span>
            </span>
            {phone ? (
              <ActionIcon
                component="a"
                href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
                size="sm"
                aria-label={t('tickets:panel.call', { name, phone })}
                title={phone}
              >
                <IconPhone aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
