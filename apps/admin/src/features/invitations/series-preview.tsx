import { Anchor, Button } from '@mantine/core'
import type { LeftOutReason } from '@treppenhaus/domain/invitation'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { paths } from '../../lib/paths.ts'
import classes from './invitations.module.css'
import { LetterSample } from './letter-sample.tsx'
import { LeftOutDrawer } from './left-out-drawer.tsx'
import type { Preview, SeriesBody, usePreview } from './queries.ts'

interface SeriesPreviewProps {
  body: SeriesBody
  preview: ReturnType<typeof usePreview>
  /** The button that starts it. */
  children: ReactNode
}

/** What a series would do: how many, in which houses, and who is left out and why. */
export function SeriesPreview({ body, preview, children }: SeriesPreviewProps) {
  const { t } = useTranslation('invitations')
  return (
    <section aria-label={t('preview.title')} className={classes.preview} data-stale={preview.isPlaceholderData || undefined}>
      <Loaded query={preview} rows={4} rowHeight={40}>
        {(found) => (
          <>
            <p className={classes.total} role="status">
              <span className={`num ${classes.figure}`}>{found.total}</span> {t(`preview.total.${body.channel}`, { count: found.total })}
            </p>
            {children}
            <Houses preview={found} />
            <LeftOut body={body} preview={found} />
            {body.channel === 'letter' && found.total > 0 ? <LetterSample preview={found} /> : null}
          </>
        )}
      </Loaded>
    </section>
  )
}

function Houses({ preview }: { preview: Preview }) {
  const { t } = useTranslation('invitations')
  if (preview.properties.length === 0) return null
  return (
    <div>
      <h2 className={classes.subject}>{t('preview.properties', { count: preview.properties.length })}</h2>
      {/* It scrolls where it is long, so the keyboard must reach it; its links do that. */}
      <ul className={classes.counted}>
        {preview.properties.map(({ id, address, count }) => (
          <li key={id}>
            <Anchor component={Link} to={paths.property(id)}>
              {address}
            </Anchor>
            <span className="num">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function LeftOut({ body, preview }: { body: SeriesBody; preview: Preview }) {
  const { t } = useTranslation('invitations')
  const [reason, setReason] = useState<LeftOutReason>()
  const count = preview.leftOut.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return null
  return (
    <div>
      <h2 className={classes.subject}>{t('preview.leftOut', { count })}</h2>
      <ul className={classes.reasons}>
        {preview.leftOut.map((one) => (
          <li key={one.reason}>
            <span>{t(`leftOut.${one.reason}`)}</span>
            <Button size="compact-sm" variant="subtle" onClick={() => setReason(one.reason)}>
              {t('preview.show', { count: one.count })}
            </Button>
          </li>
        ))}
      </ul>
      <LeftOutDrawer body={body} reason={reason} onClose={() => setReason(undefined)} />
    </div>
  )
}
