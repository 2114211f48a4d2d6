import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { useAccountApp } from '../../components/account-context.ts'
import classes from './account-links.module.css'
import { entries } from './entries.ts'

/** The pages of the own account, as a list; stands on the overview of each app. */
export function AccountLinks() {
  const { t } = useTranslation('account', { keyPrefix: 'overview' })
  const { paths } = useAccountApp()
  return (
    <nav aria-label={t('label')}>
      <ul className={classes.list}>
        {entries.map(({ name, icon: Icon }) => (
          <li key={name}>
            <Link to={paths[name]} className={classes.link}>
              <Icon aria-hidden="true" />
              <span className={classes.words}>
                <span className={classes.title}>{t(`${name}.title`)}</span>
                <span className={classes.text}>{t(`${name}.text`)}</span>
              </span>
              <IconChevronRight className={classes.end} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
