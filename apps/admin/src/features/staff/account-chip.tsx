import { IconCircleCheck, IconCircleDashed, IconClockX, IconLock, IconMailForward } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { useTranslation } from 'react-i18next'
import type { TeamMember } from './queries.ts'

const looks = {
  none: { hue: 'gray', icon: IconCircleDashed },
  invited: { hue: 'blue', icon: IconMailForward },
  expired: { hue: 'amber', icon: IconClockX },
  active: { hue: 'green', icon: IconCircleCheck },
  disabled: { hue: 'gray', icon: IconLock },
} as const

/** Whether somebody can log in. */
export function AccountChip({ account }: Pick<TeamMember, 'account'>) {
  const { t } = useTranslation('staff')
  const { hue, icon } = looks[account]
  return (
    <Chip hue={hue} icon={icon}>
      {t(`account.${account}`)}
    </Chip>
  )
}
