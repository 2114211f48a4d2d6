import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { PageProps } from '@treppenhaus/account/account-context'
import { TopBar } from '@treppenhaus/ui/top-bar'
import { Link } from 'react-router'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import classes from './own-page.module.css'

/** A page of the own account: title, the way back, one column. */
export function OwnPage({ title, back, children }: PageProps) {
  useDocumentTitle(title)
  const arrow = (
    <ActionIcon component={Link} to={back.to} aria-label={back.label}>
      <IconArrowLeft aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <>
      <TopBar title={title} back={arrow} />
      <div className={classes.page}>{children}</div>
    </>
  )
}
