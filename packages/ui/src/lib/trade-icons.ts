import {
  IconBolt,
  IconBucketDroplet,
  IconDroplet,
  IconElevator,
  IconFlame,
  IconHammer,
  IconHomeCheck,
  IconKey,
  IconPaint,
  IconPlant2,
  IconTool,
  IconWindow,
} from '@tabler/icons-react'
import type { TablerIcon } from '@tabler/icons-react'

/** Icon of each trade key. */
export const tradeIcons = {
  plumbing: IconDroplet,
  heating: IconFlame,
  electrical: IconBolt,
  windows_doors: IconWindow,
  locksmith: IconKey,
  lift: IconElevator,
  roofing: IconHomeCheck,
  painting: IconPaint,
  cleaning: IconBucketDroplet,
  gardening: IconPlant2,
  caretaker: IconTool,
  general: IconHammer,
} as const satisfies Record<string, TablerIcon>

/** Icon of a trade; a trade we do not know is general craft. */
export function tradeIconOf(trade: string): TablerIcon {
  return Object.hasOwn(tradeIcons, trade) ? tradeIcons[trade as keyof typeof tradeIcons] : tradeIcons.general
}
