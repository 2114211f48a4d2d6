import { useTranslation } from 'react-i18next'
import type { Invitation } from './invitation-queries.ts'
import { useTimeWords } from './use-time-words.ts'

/** When an invitation came to its state, and until when it can be used. */
export function useInvitationWords() {
  const { t } = useTranslation(['invitations', 'words'])
  const times = useTimeWords()
  const moment = (at: string | null) => (at === null ? '' : times.moment(at))
  return {
    state: ({ state }: Pick<Invitation, 'state'>) => t(`words:invitation.${state}`),
    channel: ({ channel }: Pick<Invitation, 'channel'>) => (channel === null ? '' : t(`invitations:channel.${channel}`)),
    /** The one sentence that matters now. */
    when: (invitation: Invitation): string => {
      const { state, createdAt, sentAt, openedAt, joinedAt, bouncedAt, expiresAt } = invitation
      if (state === 'joined') return moment(joinedAt)
      if (state === 'bounced') return moment(bouncedAt)
      if (state === 'opened') return moment(openedAt)
      if (state === 'invited')
        return t('invitations:until', { at: moment(sentAt), date: expiresAt === null ? '' : times.day(expiresAt.slice(0, 10)) })
      if (state === 'expired') return expiresAt === null ? '' : t('invitations:expiredOn', { date: times.day(expiresAt.slice(0, 10)) })
      return moment(createdAt)
    },
    /** Why a mail came back. */
    bounce: ({ state, bounce }: Invitation): string | undefined =>
      state === 'bounced' ? t([`invitations:bounce.${bounce ?? 'other'}`, 'invitations:bounce.other']) : undefined,
  }
}
