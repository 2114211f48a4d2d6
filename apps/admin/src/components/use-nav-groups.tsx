import type { NavGroup } from '@treppenhaus/ui/lib/nav'
import {
  IconArchive,
  IconArrowsExchange,
  IconBuilding,
  IconChecks,
  IconCircleDashedCheck,
  IconDoor,
  IconHammer,
  IconInbox,
  IconList,
  IconMailForward,
  IconMessageQuestion,
  IconTool,
  IconUrgent,
  IconUserCheck,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { paths } from '../lib/paths.ts'
import { type Permission, useMe } from '../lib/session.ts'
import type { TicketView } from '../lib/ticket-views.ts'
import { useOpenConflicts, useTicketCounts } from './counts-queries.ts'

const viewIcons = {
  open: IconInbox,
  mine: IconUserCheck,
  emergencies: IconUrgent,
  waiting: IconMessageQuestion,
  reported: IconCircleDashedCheck,
  resolved: IconChecks,
  closed: IconArchive,
  all: IconList,
} as const satisfies Partial<Record<TicketView, TablerIcon>>

type NavView = keyof typeof viewIcons

const viewPath = (view: NavView) => (view === 'open' ? paths.tickets : `${paths.tickets}?view=${view}`)

/** Entries of the side navigation with their live counts; what the role does not go with is left out. */
export function useNavGroups(): NavGroup[] {
  const { t } = useTranslation('nav')
  const me = useMe()
  const mayTickets = me.permissions.includes('tickets.read')
  const counts = useTicketCounts().data?.views
  const conflicts = useOpenConflicts()
  const property = useSearchParams()[0].get('property')
  /** The chosen house comes along. */
  const here = (to: string) => (property === null ? to : `${to}${to.includes('?') ? '&' : '?'}property=${property}`)
  const view = (name: NavView) => {
    const Icon = viewIcons[name]
    const count = name === 'open' ? counts?.new : counts?.[name]
    return {
      to: here(viewPath(name)),
      label: t(`view.${name}`),
      icon: name === 'emergencies' ? <Icon color="var(--th-red)" /> : <Icon />,
      count: count ? String(count) : undefined,
      countLabel: name === 'open' ? t('countNew') : t('countTickets'),
    }
  }
  const page = (needed: Permission, to: string, label: string, Icon: TablerIcon) =>
    me.permissions.includes(needed) ? [{ to: here(to), label, icon: <Icon /> }] : []
  const groups: NavGroup[] = [
    { key: 'inbox', items: mayTickets ? [view('open'), view('mine')] : [] },
    {
      key: 'views',
      title: t('group.views'),
      items: mayTickets ? (['emergencies', 'waiting', 'reported', 'resolved', 'closed', 'all'] as const).map(view) : [],
    },
    { key: 'work', title: t('group.work'), items: page('work_orders.read', paths.workOrders, t('workOrders'), IconTool) },
    {
      key: 'stock',
      title: t('group.stock'),
      items: [
        ...page('properties.read', paths.properties, t('properties'), IconBuilding),
        ...page('properties.read', paths.units, t('units'), IconDoor),
        ...page('people.read', paths.people, t('people'), IconUsers),
        ...page('people.read', paths.tenantRegistrations, t('tenantRegistrations'), IconUserPlus),
        ...page('invitations.read', paths.invitations, t('invitations'), IconMailForward),
        ...page('contractors.read', paths.contractors, t('contractors'), IconHammer),
        ...page('exchange.read', me.allProperties ? paths.exchange : paths.exports, t('exchange'), IconArrowsExchange).map((item) => ({
          ...item,
          count: conflicts ? String(conflicts) : undefined,
          countLabel: t('countConflicts'),
        })),
      ],
    },
    { key: 'office', title: t('group.office'), items: [{ to: paths.office, label: t('office'), icon: <IconUsersGroup /> }] },
  ]
  return groups.filter(({ items }) => items.length > 0)
}
