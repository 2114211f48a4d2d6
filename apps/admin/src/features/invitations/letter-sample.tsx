import { CODE_LETTERS, groupCode } from '@treppenhaus/domain/invitation'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import classes from './letter-sample.module.css'
import type { Preview } from './queries.ts'

/** Letters that nobody gets: it shows where the code stands. */
const exampleCode = groupCode(CODE_LETTERS.slice(8, 24))

/** How a letter of the series is laid out: window, fold marks, code. The words are those of the real one in short. */
export function LetterSample({ preview }: { preview: Preview }) {
  const { t } = useTranslation('invitations')
  const organization = useOrganization().data
  const [street = '', city = ''] = (preview.properties[0]?.address ?? '').split(', ')
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{t('sample.caption')}</figcaption>
      <div className={classes.sheet}>
        <b>{organization?.name}</b>
        <p className={classes.address}>
          {t('sample.name')}
          <br />
          {street}
          <br />
          {city}
        </p>
        <p>
          <b>{t('sample.subject')}</b>
        </p>
        <p className={classes.box}>
          <span>{t('sample.code')}</span>
          <b className={classes.code}>{exampleCode}</b>
        </p>
        <p>{t('sample.text')}</p>
      </div>
    </figure>
  )
}
