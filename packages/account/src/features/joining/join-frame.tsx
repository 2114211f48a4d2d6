import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { mainId } from '@treppenhaus/ui/lib/main-id'
import { NameMark } from '@treppenhaus/ui/name-mark'
import { Stair } from '@treppenhaus/ui/stair'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import { useDocumentTitle } from '../../components/use-document-title.ts'
import { joinSteps, type JoinStepName } from '../../lib/join-draft.ts'
import classes from './joining.module.css'

interface JoinFrameProps {
  step: JoinStepName
  onBack: (() => void) | undefined
  onLanguage: (locale: 'de' | 'en') => void
  children: ReactNode
}

/** Head of every step: whose invitation it is, the way back, the stair. */
export function JoinFrame({ step, onBack, onLanguage, children }: JoinFrameProps) {
  const { t, i18n } = useTranslation('joining')
  const organization = useOrganization()
  useDocumentTitle(`${t(`step.${step}`)}, ${t('title')}`)
  const at = joinSteps.indexOf(step) + 1
  const position = { step: at, total: joinSteps.length }
  const other = i18n.language === 'de' ? 'en' : 'de'
  return (
    <div className={classes.frame}>
      <header>
        <div className={classes.head}>
          {onBack ? (
            <ActionIcon variant="subtle" aria-label={t('back')} onClick={onBack}>
              <IconArrowLeft aria-hidden="true" />
            </ActionIcon>
          ) : null}
          <NameMark name={organization.data?.name ?? ''} />
          <Button variant="transparent" className={classes.language ?? ''} lang={other} onClick={() => onLanguage(other)}>
            {t(`ways.${other}`)}
          </Button>
        </div>
        <div className={classes.stair}>
          <Stair variant="form" total={position.total} current={at} label={t('stair', { ...position, name: t(`step.${step}`) })} />
          <p className={classes.position} aria-hidden="true">
            {t('position', position)}
          </p>
        </div>
      </header>
      <main id={mainId} className={classes.main}>
        {children}
      </main>
    </div>
  )
}
