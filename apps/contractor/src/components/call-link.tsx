import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import classes from './layout.module.css'
import { phoneLink } from '../lib/phone-link.ts'

/** Calls somebody; the number itself is always shown. */
export function CallLink({ label, phone }: { label: string; phone: string }) {
  return (
    <Button
      component="a"
      href={phoneLink(phone)}
      variant="default"
      h="auto"
      mih="var(--th-control)"
      py={6}
      justify="flex-start"
      leftSection={<IconPhone aria-hidden="true" />}
      styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
    >
      <span>
        {label} <span className={classes.phone}>{phone}</span>
      </span>
    </Button>
  )
}
