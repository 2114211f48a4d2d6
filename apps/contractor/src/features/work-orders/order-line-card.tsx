import { Title } from '@mantine/core'
import { IconClock, IconInfoCircle, IconKey, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CallLink } from '../../components/call-link.tsx'
import { usePlace } from '../../components/use-place.ts'
import { useWhen } from '../../components/use-when.ts'
import type { OrderLine } from '../../lib/order.ts'
import classes from './order-page.module.css'

interface OrderLineCardProps {
  line: OrderLine
  unitsPerFloor: number | null
}

/** One flat of the order: what is wrong there, who opens, and when somebody is at home. */
export function OrderLineCard({ line, unitsPerFloor }: OrderLineCardProps) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'line' })
  const { t: tRoom } = useTranslation('common')
  const place = usePlace()
  const flat = line.place === 'common' ? t('common') : place.flat(line, unitsPerFloor)
  const where = [flat, line.room === null ? '' : tRoom([`room.${line.room}`, 'room.other'])].filter(Boolean).join(', ')
  return (
    <li className={classes.line}>
      <p className={classes.flat}>{where}</p>
      <Title order={3}>{line.title}</Title>
      {line.description === '' ? null : <p>{line.description}</p>}
      {line.contactName === null ? null : (
        <p className={classes.meta}>
          <IconUser aria-hidden="true" />
          <span>{line.contactName}</span>
        </p>
      )}
      <p className={classes.meta}>
        <IconKey aria-hidden="true" />
        <span>{line.keyAllowed ? t('key') : t('noKey')}</span>
      </p>
      {line.accessNote === '' ? null : (
        <p className={classes.meta}>
          <IconInfoCircle aria-hidden="true" />
          <span>{line.accessNote}</span>
        </p>
      )}
      <Availability line={line} />
      {line.contactPhone === null ? null : <CallLink label={t('call')} phone={line.contactPhone} />}
    </li>
  )
}

function Availability({ line }: { line: OrderLine }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'line' })
  const when = useWhen()
  if (line.availability.length === 0) return null
  const days = line.availability.map(({ day, parts }) => `${when.day(day)}: ${parts.map((part) => t(`part.${part}`)).join(', ')}`)
  return (
    <p className={classes.meta}>
      <IconClock aria-hidden="true" />
      <span>{[t('atHome'), ...days].join('\n')}</span>
    </p>
  )
}
