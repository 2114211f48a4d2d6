import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CallLink } from '../../components/call-link.tsx'
import { Section } from '../../components/section.tsx'
import { useWhen } from '../../components/use-when.ts'
import { money } from '../../lib/format.ts'
import type { Order } from '../../lib/order.ts'
import classes from './order-page.module.css'

/** When, what, how to get in, up to how much, and whom to call. */
export function OrderFacts({ order }: { order: Order }) {
  const { t, i18n } = useTranslation('work-orders', { keyPrefix: 'facts' })
  const when = useWhen()
  const { appointment, dueOn, instructions, access, limitCents, officePhone, emergencyPhone } = order
  return (
    <Section title={t('title')}>
      <dl className={classes.facts}>
        {appointment === null ? null : (
          <Fact name={t('appointment')}>
            {when.span(appointment.startsAt, appointment.endsAt)}
            {appointment.note === '' ? null : `\n${appointment.note}`}
          </Fact>
        )}
        {dueOn === null ? null : <Fact name={t('due')}>{when.day(dueOn)}</Fact>}
        {instructions === '' ? null : <Fact name={t('instructions')}>{instructions}</Fact>}
        {access === '' ? null : <Fact name={t('access')}>{access}</Fact>}
        {limitCents === null ? null : <Fact name={t('limit')}>{money(limitCents, i18n.language)}</Fact>}
        <Fact name={t('number')}>{order.number}</Fact>
      </dl>
      <div className={classes.calls}>
        <CallLink label={t('callOffice')} phone={officePhone} />
        {emergencyPhone === null || emergencyPhone === '' ? null : <CallLink label={t('callEmergency')} phone={emergencyPhone} />}
      </div>
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
