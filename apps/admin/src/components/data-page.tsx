import { PageHeader } from '@treppenhaus/ui/page-header'
import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { usePageTitle } from '../lib/use-page-title.ts'
import classes from './data-page.module.css'

interface DataPageProps {
  title: string
  meta?: ReactNode
  sign?: ReactNode
  actions?: ReactNode
  back?: { to: string; label: string } | undefined
  /** Forms and settings are one column. */
  narrow?: boolean
  /** Large tables take the whole page. */
  wide?: boolean
  children: ReactNode
}

/** Frame of a page of master data: the way back, title, actions, content. */
export function DataPage({ title, meta, sign, actions, back, narrow = false, wide = false, children }: DataPageProps) {
  usePageTitle(title)
  return (
    <div className={classes.page} data-narrow={narrow || undefined} data-wide={wide || undefined}>
      <PageHeader
        title={title}
        meta={meta}
        sign={sign}
        actions={actions}
        above={
          back ? (
            <Anchor component={Link} to={back.to} className={classes.back ?? ''} underline="hover">
              <IconArrowLeft size={16} aria-hidden="true" /> {back.label}
            </Anchor>
          ) : undefined
        }
      />
      <div className={classes.content}>{children}</div>
    </div>
  )
}
