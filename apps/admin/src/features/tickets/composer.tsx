import { Tabs } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { composerModes, type ComposerMode } from './audience.ts'
import classes from './composer.module.css'
import { MessageForm } from './message-form.tsx'

export interface ComposerHandle {
  /** Opens one way of writing and puts the caret there. */
  write: (mode: ComposerMode) => void
}

interface ComposerProps {
  ticket: Ticket
  author: string
  onReload: () => void
  handle: Ref<ComposerHandle>
}

/** Reply, question or internal note, each with its own draft. */
export function Composer({ ticket, author, onReload, handle }: ComposerProps) {
  const { t } = useTranslation('tickets')
  const modes = composerModes(ticket.actions)
  const [chosen, setChosen] = useState<ComposerMode>()
  const mode = chosen && modes.includes(chosen) ? chosen : modes[0]
  const box = useRef<HTMLDivElement>(null)

  useImperativeHandle(handle, () => ({
    write: (next) => {
      setChosen(next)
      // The field of the other way exists after the next paint.
      requestAnimationFrame(() => box.current?.querySelector('textarea')?.focus())
    },
  }))

  if (!mode) return null
  return (
    <div ref={box} className={classes.composer} data-mode={mode}>
      <Tabs
        value={mode}
        onChange={(value) => setChosen(modes.find((name) => name === value))}
        variant="pills"
        classNames={{ list: classes.tabs ?? '', tab: classes.tab ?? '' }}
      >
        <Tabs.List aria-label={t('composer.label')}>
          {modes.map((name) => (
            <Tabs.Tab key={name} value={name} leftSection={name === 'note' ? <IconLock aria-hidden="true" /> : undefined}>
              {t(`composer.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {modes.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {name === mode ? (
              <MessageForm key={`${ticket.id}.${name}`} ticket={ticket} mode={name} author={author} onReload={onReload} />
            ) : null}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}
