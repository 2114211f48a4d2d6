import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { useAccountApp, useMe } from '../../components/account-context.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import { CopyText } from './copy-text.tsx'
import classes from './security.module.css'

/** Codes that are shown this one time: to copy, print or keep as a file. */
export function RecoveryCodeSheet({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('security', { keyPrefix: 'codes' })
  const { buttonSize } = useAccountApp()
  const me = useMe()
  const organization = useOrganization().data?.name ?? ''
  const head = t('head', { organization, name: me.email ?? me.displayName })
  const text = [head, '', ...codes, ''].join('\r\n')
  return (
    <div className={classes.stack}>
      <Notice kind="caution">{t('once')}</Notice>
      <p className={classes.text}>{t('text')}</p>
      <div className={classes.sheet}>
        <p>{head}</p>
        <ol className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <div className={classes.acts}>
        <CopyText text={codes.join('\n')} label={t('copy')} done={t('copied')} />
        <Button variant="default" leftSection={<IconPrinter aria-hidden="true" />} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button variant="default" leftSection={<IconDownload aria-hidden="true" />} onClick={() => saveText(t('file'), text)}>
          {t('download')}
        </Button>
      </div>
      <div>
        <Button size={buttonSize} onClick={onDone}>
          {t('kept')}
        </Button>
      </div>
    </div>
  )
}

function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
