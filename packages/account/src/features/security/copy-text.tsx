import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'

/** Copies a text; nothing where the browser does not allow it, because the text stands beside it. */
export function CopyText({ text, label, done }: { text: string; label: string; done: string }) {
  const [isCopied, setIsCopied] = useState(false)
  if (!navigator.clipboard) return null
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  }
  const Icon = isCopied ? IconCheck : IconCopy
  return (
    <Button variant="default" leftSection={<Icon aria-hidden="true" />} onClick={copy}>
      <span aria-live="polite">{isCopied ? done : label}</span>
    </Button>
  )
}
