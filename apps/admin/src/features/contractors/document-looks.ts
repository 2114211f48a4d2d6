import { IconCalendar, IconCircleCheck, IconClockExclamation, IconExclamationCircle } from '@tabler/icons-react'

/** Colour and sign of how long a proof holds. */
export const looks = {
  upcoming: { hue: 'blue', icon: IconCalendar },
  valid: { hue: 'green', icon: IconCircleCheck },
  expiring: { hue: 'amber', icon: IconClockExclamation },
  expired: { hue: 'red', icon: IconExclamationCircle },
} as const
