import { Anchor, CopyButton, Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataSection } from '../../components/data-section.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import classes from './hand-overs.module.css'
import { filesUrlOf, type HandOver } from './queries.ts'

const commandOf = (id: string) =>
  [
    `curl --fail '${filesUrlOf(id)}'`,
    `  --header "Authorization: Bearer $TREPPENHAUS_KEY"`,
    `  --header "Idempotency-Key: $(date +%F)"`,
    `  --form 'file=@export.csv'`,
  ].join(' \\\n')

/** How the other system gets its file here: into a folder, or by a request. */
export function Delivery({ handOver: { id, path } }: { handOver: HandOver }) {
  const { t } = useTranslation('hand-overs')
  const mayKeys = useMay('api_keys.read')
  return (
    <>
      {path === null ? null : (
        <DataSection title={t('field.folder')}>
          <p className={classes.text}>{t('pathHint')}</p>
          <Snippet label={t('path')} text={path} />
        </DataSection>
      )}
      <DataSection title={t('curl')}>
        <p className={classes.text}>
          {t('curlHint')}{' '}
          {mayKeys ? (
            <Anchor component={Link} to={paths.integrations}>
              {t('curlKeys')}
            </Anchor>
          ) : null}
        </p>
        <Snippet label={t('curl')} text={commandOf(id)} />
      </DataSection>
    </>
  )
}

function Snippet({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('hand-overs')
  return (
    <div className={classes.snippet}>
      {/* A long line scrolls by itself, by the keyboard too. */}
      <pre tabIndex={0} role="group" aria-label={label} translate="no">
        <code>{text}</code>
      </pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            leftSection={copied ? <IconCheck aria-hidden="true" size={16} /> : <IconCopy aria-hidden="true" size={16} />}
            onClick={copy}
          >
            {t(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
