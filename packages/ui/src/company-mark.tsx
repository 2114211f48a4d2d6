import classes from './company-mark.module.css'
import { TradeIcon } from './trade-icon.tsx'

interface CompanyMarkProps {
  trade: string
  /** In-house staff, such as the caretaker, are grey. */
  internal?: boolean
}

/** Companies are rounded squares with the icon of their trade; the name stands beside. */
export function CompanyMark({ trade, internal = false }: CompanyMarkProps) {
  return (
    <span className={classes.company} data-internal={internal || undefined}>
      <TradeIcon trade={trade} />
    </span>
  )
}
