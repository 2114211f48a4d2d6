import { ActionIcon, Menu } from '@mantine/core'
import { problemOf } from '@treppenhaus/api-client/problem'
import { IconDots, IconDownload, IconMail, IconMailForward, IconMailbox, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../lib/session.ts'
import { useDownload } from './download-queries.ts'
import { letterOf, useInvite, useResendInvitation, useWithdrawInvitation, type Invitation, type Invitee } from './invitation-queries.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useToast } from './use-toast.ts'

/** Whom an invitation is for; nobody where a row says none. */
export function inviteeOf({ personId, staffId, contractorId }: Invitation): Invitee | undefined {
  if (personId) return { personId }
  if (staffId) return { staffId }
  return contractorId ? { contractorId } : undefined
}

/** What can be done with one invitation, behind three dots. */
export function InvitationActs({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('invitations')
  const may = useMay('invitations.write')
  const acts = useInvitationActs(invitation)
  const { actions, personId, channel } = invitation
  const invitee = inviteeOf(invitation)
  const can = (action: Invitation['actions'][number]) => actions.includes(action)
  const byLetter = personId !== null && (can('invite') || (channel === 'email' && can('resend')))
  if (!can('letter') && (!may || actions.length === 0)) return null
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('act.of', { name: invitation.name })} loading={acts.isPending}>
          <IconDots aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {may && can('resend') ? (
          <Menu.Item leftSection={<IconMailForward size={16} aria-hidden="true" />} onClick={acts.resend}>
            {t(channel === 'letter' ? 'act.resendLetter' : 'act.resend')}
          </Menu.Item>
        ) : null}
        {may && can('invite') && invitee && invitation.email ? (
          <Menu.Item leftSection={<IconMail size={16} aria-hidden="true" />} onClick={() => acts.invite(invitee, 'email')}>
            {t('act.byEmail')}
          </Menu.Item>
        ) : null}
        {may && byLetter && invitee ? (
          <Menu.Item leftSection={<IconMailbox size={16} aria-hidden="true" />} onClick={() => acts.invite(invitee, 'letter')}>
            {t('act.byLetter')}
          </Menu.Item>
        ) : null}
        {can('letter') && invitation.id ? (
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={acts.letter}>
            {t('act.letter')}
          </Menu.Item>
        ) : null}
        {may && can('withdraw') ? (
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={acts.withdraw}>
            {t('act.withdraw')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The acts with their answers; every one says what was done or why not. */
export function useInvitationActs(invitation: Pick<Invitation, 'id' | 'name'>) {
  const { t } = useTranslation('invitations')
  const toast = useToast()
  const words = useProblemWords()
  const invite = useInvite()
  const resend = useResendInvitation()
  const withdraw = useWithdrawInvitation()
  const download = useDownload()
  const { name } = invitation
  const params = { path: { id: invitation.id ?? '' } }
  const said = (message: string) => ({
    onSuccess: () => void toast.done(message),
    onError: (error: unknown) => void toast.failed(words(error)),
  })
  return {
    isPending: [invite, resend, withdraw, download].some(({ isPending }) => isPending),
    invite: (invitee: Invitee, channel: 'email' | 'letter', more: { email?: string; name?: string } = {}, onDone?: () => void) =>
      invite.mutate(
        { body: { ...invitee, channel, ...more } },
        {
          ...said(t(`done.${channel}`, { name })),
          onSuccess: () => {
            toast.done(t(`done.${channel}`, { name }))
            onDone?.()
          },
        },
      ),
    /** For whoever cannot have it by e-mail. */
    newPassword: (invitee: Invitee) =>
      invite.mutate(
        { body: { ...invitee, channel: 'letter' } },
        {
          onSuccess: () => void toast.done(t('done.letter', { name })),
          onError: (error) => void toast.failed(problemOf(error)?.code === 'has_account' ? t('access.hasEmail', { name }) : words(error)),
        },
      ),
    resend: () => resend.mutate({ params }, said(t('done.resent', { name }))),
    withdraw: () => withdraw.mutate({ params }, said(t('done.withdrawn', { name }))),
    letter: () =>
      download.mutate(
        { path: letterOf(invitation.id ?? ''), name: t('letterFile', { name }) },
        { onError: (error) => void toast.failed(words(error)) },
      ),
  }
}
