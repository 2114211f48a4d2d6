import { IconCircleCheck, IconCircleX, IconProgressCheck } from '@tabler/icons-react'
import type { TablerIcon } from '@tabler/icons-react'
import type { StatusHue } from './palette.ts'

/** How the work ended, with the colours of the same work-order statuses. */
export const outcomeLooks = {
  done: { hue: 'green', icon: IconCircleCheck },
  partly_done: { hue: 'amber', icon: IconProgressCheck },
  not_possible: { hue: 'red', icon: IconCircleX },
} as const satisfies Record<string, { hue: StatusHue; icon: TablerIcon }>

export type OutcomeName = keyof typeof outcomeLooks
