import { ActionIcon, Anchor } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { spokenLocale } from '../../lib/i18n.ts'
import { paths } from '../../lib/paths.ts'
import classes from './custom-fields.module.css'
import { useEditCustomField, type CustomField } from './queries.ts'

interface FieldRowProps {
  field: CustomField
  mayWrite: boolean
  /** The places it may move to; none at either end. */
  up: number | undefined
  down: number | undefined
}

/** A field by its name, what it holds, and the arrows that move it within its kind. */
export function FieldRow({ field, mayWrite, up, down }: FieldRowProps) {
  const { t } = useTranslation(['custom-fields', 'common'])
  const edit = useEditCustomField()
  const toast = useToast()
  const words = useProblemWords()
  const { id, key, labelDe, labelEn, type, choices, archived, version } = field
  const name = spokenLocale() === 'en' ? labelEn : labelDe
  const move = (position: number) =>
    edit.mutate(
      { params: { path: { id }, header: { 'if-match': etagOf(version) } }, body: { position } },
      { onError: (error) => void toast.failed(words(error)) },
    )
  const facts = [t(`custom-fields:type.${type}`), choices.join(', '), archived ? t('common:archived') : ''].filter(Boolean).join(' · ')
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        {mayWrite ? (
          <Anchor component={Link} to={paths.customField(id)} className={classes.name ?? ''}>
            {name}
          </Anchor>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.facts}>{facts}</span>
      </span>
      <code className={classes.key}>{key}</code>
      {mayWrite ? (
        <span className={classes.arrows}>
          <ActionIcon
            variant="subtle"
            aria-label={t('custom-fields:up', { name })}
            disabled={up === undefined || edit.isPending}
            onClick={() => up !== undefined && move(up)}
          >
            <IconArrowUp aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('custom-fields:down', { name })}
            disabled={down === undefined || edit.isPending}
            onClick={() => down !== undefined && move(down)}
          >
            <IconArrowDown aria-hidden="true" />
          </ActionIcon>
        </span>
      ) : null}
    </li>
  )
}
