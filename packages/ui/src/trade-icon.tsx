import { tradeIconOf } from './lib/trade-icons.ts'

interface TradeIconProps {
  trade: string
  /** Edge length in pixels. */
  size?: number
}

/** The icon of a trade, without words. */
export function TradeIcon({ trade, size = 18 }: TradeIconProps) {
  const Icon = tradeIconOf(trade)
  return <Icon size={size} stroke={1.75} aria-hidden="true" />
}
