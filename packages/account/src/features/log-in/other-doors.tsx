import { Button } from '@mantine/core'
import { IconLink, IconMailOpened } from '@tabler/icons-react'
import { OrDivider } from '@treppenhaus/ui/or-divider'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'

/** For those without an account: the code of a letter, or the link to one order. */
export function OtherDoors() {
  const { t } = useTranslation('log-in')
  const { audience, paths, buttonSize } = useAccountApp()
  return (
    <>
      {audience === 'portal' ? (
        <>
          <OrDivider label={t('letter.question')} />
          <Button
            component={Link}
            to={paths.start}
            variant="default"
            size={buttonSize}
            fullWidth
            leftSection={<IconMailOpened aria-hidden="true" />}
          >
            {t('letter.enter')}
          </Button>
        </>
      ) : null}
      {paths.requestLink === undefined ? null : (
        <>
          <OrDivider label={t('order.question')} />
          <Button
            component={Link}
            to={paths.requestLink}
            variant="default"
            size={buttonSize}
            fullWidth
            leftSection={<IconLink aria-hidden="true" />}
          >
            {t('order.request')}
          </Button>
        </>
      )}
    </>
  )
}
