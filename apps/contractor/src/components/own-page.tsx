import type { PageProps } from '@treppenhaus/account/account-context'
import layout from './layout.module.css'
import { PageHead } from './page-head.tsx'

/** A page of the own account: title, the way back, one column. */
export function OwnPage({ title, back, children }: PageProps) {
  return (
    <>
      <PageHead title={title} back={back.to} />
      <div className={layout.padded}>{children}</div>
    </>
  )
}
