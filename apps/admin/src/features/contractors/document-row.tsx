import { Anchor, Button } from '@mantine/core'
import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../lib/format.ts'
import classes from './contractors.module.css'
import { looks } from './document-looks.ts'
import type { ContractorDocument } from './document-queries.ts'

interface DocumentRowProps {
  document: ContractorDocument
  onEdit: (() => void) | undefined
}

/** A proof: what it is, the file behind it, and whether it still holds. */
export function DocumentRow({ document, onEdit }: DocumentRowProps) {
  const { t } = useTranslation(['contractors', 'common'])
  const { kind, file, note, validity } = document
  const { hue, icon } = looks[validity]
  const name = t(`contractors:documents.kind.${kind}`)
  const Sign = file.kind === 'pdf' ? IconFileTypePdf : IconPhoto
  return (
    <li className={classes.document}>
      <Sign aria-hidden="true" size={20} stroke={1.75} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.facts}>
          <FileLink file={file} />
          {note ? ` · ${note}` : null}
        </span>
      </span>
      <span className={classes.validity}>
        <Chip hue={hue} icon={icon}>
          {t(`contractors:documents.validity.${validity}`)}
        </Chip>
        <span className={classes.facts}>
          <Span document={document} />
        </span>
      </span>
      {onEdit ? (
        <Button variant="subtle" onClick={onEdit} aria-label={t('contractors:documents.editOf', { name })}>
          {t('common:edit')}
        </Button>
      ) : null}
    </li>
  )
}

function FileLink({ file: { name, url, state } }: Pick<ContractorDocument, 'file'>) {
  const { t } = useTranslation('contractors')
  if (url)
    return (
      <Anchor href={url} target="_blank" rel="noopener" inherit>
        {name}
      </Anchor>
    )
  return state === 'refused' ? t('documents.refused', { name }) : t('documents.checking', { name })
}

function Span({ document: { validFrom, validUntil } }: { document: ContractorDocument }) {
  const { t } = useTranslation('common')
  if (validFrom && validUntil) return t('span', { from: formatDay(validFrom), to: formatDay(validUntil) })
  if (validUntil) return t('until', { date: formatDay(validUntil) })
  return validFrom ? t('from', { date: formatDay(validFrom) }) : null
}
