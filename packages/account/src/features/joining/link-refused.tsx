import { Anchor, Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import classes from './joining.module.css'

/** Unknown, used and expired look alike; what can be done next does not depend on it. */
export function LinkRefused({ text }: { text: string }) {
  const { t } = useTranslation('joining')
  const { Door, paths, buttonSize } = useAccountApp()
  return (
    <Door title={t('link.title')}>
      <div className={classes.entry}>
        <Notice kind="caution">{text}</Notice>
        <Button component={Link} to={paths.login} fullWidth size={buttonSize}>
          {t('toLogin')}
        </Button>
      </div>
      <p className={classes.links}>
        <Anchor component={Link} to={paths.start}>
          {t('link.code')}
        </Anchor>
      </p>
    </Door>
  )
}
