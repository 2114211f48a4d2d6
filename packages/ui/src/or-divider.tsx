import { Divider } from '@mantine/core'

/** A quiet line with a word between two ways to go on. */
export function OrDivider({ label }: { label: string }) {
  return <Divider label={label} labelPosition="center" my="sm" />
}
