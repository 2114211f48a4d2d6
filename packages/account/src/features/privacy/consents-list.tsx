import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useToast } from '../../components/use-toast.ts'
import classes from './privacy.module.css'
import { type Consent, useChangeConsent } from './queries.ts'

/** Present consents first; what was before is there to unfold. */
export function ConsentsList({ consents }: { consents: readonly Consent[] }) {
  const { t } = useTranslation('privacy')
  const [present, past] = [consents.filter(({ current }) => current), consents.filter(({ current }) => !current)]
  if (consents.length === 0) return <p className={classes.quiet}>{t('none')}</p>
  return (
    <>
      <ul className={classes.list}>
        {present.map((consent) => (
          <ConsentRow key={consent.id} consent={consent} />
        ))}
      </ul>
      {past.length === 0 ? null : (
        <details className={classes.past}>
          <summary>{t('past', { count: past.length })}</summary>
          <ul className={classes.list}>
            {past.map((consent) => (
              <ConsentRow key={consent.id} consent={consent} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function ConsentRow({ consent }: { consent: Consent }) {
  const { t, i18n } = useTranslation('privacy')
  const toast = useToast()
  const change = useChangeConsent()
  const { subject, propertyId, house, given, wording, at, withdrawable } = consent
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
  const title = house === null ? t(`subject.${subject}`) : t('ofHouse', { subject: t(`subject.${subject}`), house })
  return (
    <li className={classes.consent}>
      <div className={classes.words}>
        <strong>{title}</strong>
        <span className={classes.state}>{t(given ? 'given' : 'withdrawn', { day })}</span>
        <p className={classes.wording}>{wording}</p>
        <ProblemLine error={change.error} />
      </div>
      {withdrawable ? (
        <Button
          variant="default"
          loading={change.isPending}
          aria-label={t('withdrawOf', { title })}
          onClick={() => change.mutate({ body: { subject, propertyId, given: false } }, { onSuccess: () => toast.done(t('withdrawnNow')) })}
        >
          {t('withdraw')}
        </Button>
      ) : null}
    </li>
  )
}
