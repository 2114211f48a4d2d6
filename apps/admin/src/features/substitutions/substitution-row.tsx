import { Button } from '@mantine/core'
import { IconArrowRight, IconCalendar, IconCalendarCheck, IconHistory } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { useToast } from '../../components/use-toast.ts'
import { formatDay } from '../../lib/format.ts'
import { useEndSubstitution, type Substitution } from './queries.ts'
import classes from './substitutions.module.css'

const looks = {
  planned: { hue: 'blue', icon: IconCalendar },
  current: { hue: 'green', icon: IconCalendarCheck },
  past: { hue: 'gray', icon: IconHistory },
} as const

export function SubstitutionRow({ substitution }: { substitution: Substitution }) {
  const { t } = useTranslation('substitutions')
  const end = useEndSubstitution()
  const toast = useToast()
  const words = useProblemWords()
  const { id, staff, substitute, startsOn, endsOn, state, actions } = substitution
  const { hue, icon } = looks[state]
  const stop = () =>
    end.mutate(
      { params: { path: { id } } },
      { onSuccess: () => void toast.done(t('ended')), onError: (error) => void toast.failed(words(error)) },
    )
  return (
    <li className={classes.row}>
      <span className={classes.pair} aria-hidden="true">
        <PersonAvatar name={staff.name} size={32} />
        <IconArrowRight size={16} stroke={1.75} />
        <PersonAvatar name={substitute.name} size={32} />
      </span>
      <span className={classes.words}>
        <span className={classes.names}>{t('pair', { staff: staff.name, substitute: substitute.name })}</span>
        <span className={classes.days}>{t('days', { from: formatDay(startsOn), to: formatDay(endsOn) })}</span>
      </span>
      <Chip hue={hue} icon={icon}>
        {t(`state.${state}`)}
      </Chip>
      {actions.includes('end') ? (
        <Button variant="subtle" loading={end.isPending} onClick={stop} aria-label={t('endOf', { name: staff.name })}>
          {t('end')}
        </Button>
      ) : null}
    </li>
  )
}
