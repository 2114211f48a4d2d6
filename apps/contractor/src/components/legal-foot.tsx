import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { speak } from '../lib/i18n.ts'
import { paths } from '../lib/paths.ts'
import classes from './legal-foot.module.css'

/** Imprint, privacy and the other language, where no account page has them. */
export function LegalFoot() {
  const { t, i18n } = useTranslation('common')
  const other = i18n.language === 'de' ? 'en' : 'de'
  return (
    <p className={classes.foot}>
      <Anchor component={Link} to={paths.imprint}>
        {t('imprint')}
      </Anchor>
      <Anchor component={Link} to={paths.privacy}>
        {t('privacy')}
      </Anchor>
      <Anchor component="button" type="button" lang={other} onClick={() => void speak(other)}>
        {t('otherLanguage')}
      </Anchor>
    </p>
  )
}
