import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconMail, IconMailbox, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../lib/session.ts'
import { useInvitationActs } from './invitation-acts.tsx'
import type { Invitee } from './invitation-queries.ts'

interface InviteButtonProps {
  invitee: Invitee
  name: string
  email: string | null
  /** The invitation before, where there was one: the word says that it goes out again. */
  again?: boolean
}

/** Invites one person: people of a house by e-mail or letter, staff and contractors by e-mail. */
export function InviteButton({ invitee, name, email, again = false }: InviteButtonProps) {
  const { t } = useTranslation('invitations')
  const may = useMay('invitations.write')
  const acts = useInvitationActs({ id: null, name })
  if (!may) return null
  const label = t(again ? 'inviteAgain' : 'invite')
  if (!('personId' in invitee))
    return (
      <Button
        variant="default"
        leftSection={<IconUserPlus aria-hidden="true" />}
        loading={acts.isPending}
        disabled={email === null}
        onClick={() => acts.invite(invitee, 'email')}
      >
        {label}
      </Button>
    )
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconUserPlus aria-hidden="true" />}
          rightSection={<IconChevronDown aria-hidden="true" />}
          loading={acts.isPending}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconMail size={16} aria-hidden="true" />}
          disabled={email === null}
          onClick={() => acts.invite(invitee, 'email')}
        >
          {email === null ? t('act.noEmail') : t('act.byEmailTo', { email })}
        </Menu.Item>
        <Menu.Item leftSection={<IconMailbox size={16} aria-hidden="true" />} onClick={() => acts.invite(invitee, 'letter')}>
          {t('act.byLetter')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
