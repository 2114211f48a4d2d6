import { Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import classes from './imports.module.css'
import type { Import, Options } from './queries.ts'
import { useCheck } from './use-check.ts'

/** What a person can say about a problem so that the file is taken over all the same. */
const answers: Partial<Record<string, keyof Options>> = { many_ends: 'manyEnds', other_organization: 'otherOrganization' }

/** Whether somebody has said already that it is right so. */
export function isAnswered({ problem, options }: Pick<Import, 'problem' | 'options'>): boolean {
  const answer = problem ? answers[problem.code] : undefined
  return answer !== undefined && options[answer] === true
}

/** Why the whole file cannot be read, or a step ended, and what to do about it. */
export function ProblemNotice({ found }: { found: Import }) {
  const { t } = useTranslation('imports')
  const check = useCheck(found)
  const { problem, options, actions } = found
  if (!problem) return null
  const { code, line, detail } = problem
  const answer = answers[code]
  const where = [line === undefined ? '' : t('problemLine', { line }), detail ?? ''].filter(Boolean).join(', ')
  return (
    <Notice kind="caution">
      {t(`problem.${code}`)}
      {where ? ` (${where})` : null}
      {answer && actions.includes('edit') && !isAnswered(found) ? (
        <div className={classes.answer}>
          <Button
            variant="default"
            size="xs"
            loading={check.isPending}
            onClick={() => check.changeAndCheck({ options: { ...options, [answer]: true } })}
          >
            {t(`problemAct.${code}`)}
          </Button>
        </div>
      ) : null}
    </Notice>
  )
}
