import { Button } from '@mantine/core'
import { IconBan, IconCircleCheck, IconClock, IconX } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TenantRegistration } from '../../components/tenant-queries.ts'
import { longDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { EndSheet } from './end-sheet.tsx'
import classes from './tenants.module.css'
import { WithdrawSheet } from './withdraw-sheet.tsx'

const looks = {
  submitted: { hue: 'amber', icon: IconClock },
  confirmed: { hue: 'green', icon: IconCircleCheck },
  declined: { hue: 'red', icon: IconBan },
  withdrawn: { hue: 'gray', icon: IconX },
} as const

/** One tenant: who, where, since when, and what happens next. */
export function TenantCard({ tenant }: { tenant: TenantRegistration }) {
  const { t, i18n } = useTranslation('tenants')
  const [sheet, setSheet] = useState<'withdraw' | 'end'>()
  const { id, name, street, houseNumber, unitNumber, startsOn, endsOn, state, reason, actions } = tenant
  const days = { from: longDay(startsOn, i18n.language), to: endsOn === null ? '' : longDay(endsOn, i18n.language) }
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <Chip {...looks[state]}>{t(`state.${state}`)}</Chip>
      </div>
      <p>{t('where', { house: `${street} ${houseNumber}`, unit: unitNumber })}</p>
      <p>{t(endsOn === null ? 'since' : 'fromTo', days)}</p>
      <p className={classes.next}>{state === 'declined' ? reason : t(`next.${nextOf(tenant)}`)}</p>
      {actions.length === 0 ? null : (
        <div className={classes.acts}>
          {actions.includes('edit') ? (
            <Button variant="default" component={Link} to={paths.tenantEdit(id)} aria-label={t('editOf', { name })}>
              {t('edit')}
            </Button>
          ) : null}
          {actions.includes('withdraw') ? (
            <Button variant="default" onClick={() => setSheet('withdraw')} aria-label={t('withdrawOf', { name })}>
              {t('withdraw.act')}
            </Button>
          ) : null}
          {actions.includes('end') ? (
            <Button variant="default" onClick={() => setSheet('end')} aria-label={t('endOf', { name })}>
              {t(endsOn === null ? 'end.act' : 'end.change')}
            </Button>
          ) : null}
        </div>
      )}
      <WithdrawSheet tenant={tenant} opened={sheet === 'withdraw'} onClose={() => setSheet(undefined)} />
      <EndSheet tenant={tenant} opened={sheet === 'end'} onClose={() => setSheet(undefined)} />
    </li>
  )
}

function nextOf({ state, hasAccount, letterNeeded }: TenantRegistration) {
  if (state !== 'confirmed') return state === 'submitted' ? 'check' : 'withdrawn'
  if (hasAccount) return 'joined'
  return letterNeeded ? 'letter' : 'invited'
}
