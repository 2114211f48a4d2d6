import { Anchor, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { AccessSection } from '../../components/access-section.tsx'
import { DataSection, FactList } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { usePropertyGroupOptions, usePropertyOptions } from '../../components/options-queries.ts'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { useRoleName } from '../../components/use-role-name.ts'
import { useTimeWords } from '../../components/use-time-words.ts'
import { useToast } from '../../components/use-toast.ts'
import { formatDate, formatDay } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { AccountChip } from './account-chip.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { useColleague, useReturn, type Colleague } from './queries.ts'
import classes from './staff.module.css'

/** One colleague: how to reach them, what they may do with which houses, whether they can log in. */
export function ColleaguePage() {
  const { id = '' } = useParams()
  const colleague = useColleague(id)
  return <Loaded query={colleague}>{(found) => <Details colleague={found} />}</Loaded>
}

function Details({ colleague }: { colleague: Colleague }) {
  const { t } = useTranslation(['staff', 'common'])
  const roleName = useRoleName()
  const mayRoles = useMay('roles.read')
  const name = `${colleague.firstName} ${colleague.lastName}`
  const { role, leftAt, absentUntil, openTickets } = colleague
  const linked = role && mayRoles
  return (
    <OfficePage
      title={name}
      meta={colleague.position}
      sign={<PersonAvatar name={name} size={40} />}
      back={{ to: paths.team, label: t('staff:title') }}
      actions={<Actions colleague={colleague} name={name} />}
    >
      <FactList
        facts={[
          [
            t('staff:field.email'),
            <Anchor key="email" href={`mailto:${colleague.email}`}>
              {colleague.email}
            </Anchor>,
          ],
          [t('staff:field.phone'), colleague.phone],
          [t('staff:leftOn'), leftAt ? formatDate(leftAt) : null],
          [t('staff:absent'), absentUntil ? t('common:until', { date: formatDay(absentUntil) }) : null],
          [t('staff:openTickets'), openTickets > 0 ? openTickets : null],
        ]}
      />
      <DataSection title={t('staff:rights')}>
        <FactList
          facts={[
            [
              t('staff:field.role'),
              linked ? (
                <Anchor key="role" component={Link} to={paths.role(role.id)}>
                  {roleName(role)}
                </Anchor>
              ) : (
                roleName(role)
              ),
            ],
            [t('staff:field.properties'), <Scope key="scope" colleague={colleague} />],
          ]}
        />
      </DataSection>
      <Access colleague={colleague} name={name} />
    </OfficePage>
  )
}

function Actions({ colleague, name }: { colleague: Colleague; name: string }) {
  const { t } = useTranslation(['staff', 'common'])
  const [leaving, setLeaving] = useState(false)
  const back = useReturn()
  const toast = useToast()
  const words = useProblemWords()
  const { id, actions } = colleague
  const comeBack = () =>
    back.mutate(
      { params: { path: { id } } },
      { onSuccess: () => void toast.done(t('staff:returned', { name })), onError: (error) => void toast.failed(words(error)) },
    )
  return (
    <>
      {actions.includes('leave') ? (
        <Button variant="subtle" onClick={() => setLeaving(true)}>
          {t('staff:leave.button')}
        </Button>
      ) : null}
      {actions.includes('return') ? (
        <Button variant="default" loading={back.isPending} onClick={comeBack}>
          {t('staff:return')}
        </Button>
      ) : null}
      {actions.includes('edit') ? (
        <Button component={Link} to={paths.editColleague(id)} leftSection={<IconPencil aria-hidden="true" />} variant="default">
          {t('common:edit')}
        </Button>
      ) : null}
      <LeaveDialog colleague={colleague} opened={leaving} onClose={() => setLeaving(false)} />
    </>
  )
}

/** Which houses, by group and by address. */
function Scope({ colleague }: { colleague: Colleague }) {
  const { t } = useTranslation('staff')
  const properties = usePropertyOptions()
  const groups = usePropertyGroupOptions()
  const { allProperties, propertyIds, groupIds, propertyCount } = colleague
  if (allProperties) return t('allProperties')
  if (propertyCount === 0 && groupIds.length === 0) return t('noProperties')
  const named = [
    ...groups.filter(({ value }) => groupIds.includes(value)).map(({ value, label }) => ({ to: paths.propertyGroup(value), label })),
    ...properties.filter(({ value }) => propertyIds.includes(value)).map(({ value, label }) => ({ to: paths.property(value), label })),
  ]
  return (
    <ul className={classes.scope}>
      {named.map(({ to, label }) => (
        <li key={to}>
          <Anchor component={Link} to={to}>
            {label}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}

/** Who may invite sees the last invitation too. */
function Access({ colleague, name }: { colleague: Colleague; name: string }) {
  const { t } = useTranslation('staff')
  const time = useTimeWords()
  const { account, lastLoginAt, invitationExpiresAt, leftAt } = colleague
  const mayInvite = useMay('invitations.read')
  return (
    <>
      <DataSection title={t('login')}>
        <FactList
          facts={[
            [t('state'), <AccountChip key="state" account={account} />],
            [t('lastLogin'), lastLoginAt ? time.moment(lastLoginAt) : account === 'active' ? t('neverLoggedIn') : null],
            [t('invitationUntil'), account === 'invited' && invitationExpiresAt ? formatDate(invitationExpiresAt) : null],
          ]}
        />
      </DataSection>
      {mayInvite && leftAt === null && account !== 'active' ? (
        <AccessSection invitee={{ staffId: colleague.id }} name={name} email={colleague.email} hasAccount={false} />
      ) : null}
    </>
  )
}
