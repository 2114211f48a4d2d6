import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDetailAlone } from './lib/list-width.ts'

/** Title of the detail beside a list: second heading of the page, first where the detail stands alone. */
export function DetailTitle({ children }: { children: ReactNode }) {
  return (
    <Title order={useDetailAlone() ? 1 : 2} fz="xl" lh={1.4}>
      {children}
    </Title>
  )
}
