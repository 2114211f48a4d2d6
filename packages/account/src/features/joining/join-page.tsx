import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { useSession } from '../../components/account-context.ts'
import { joinSteps, type JoinStepName } from '../../lib/join-draft.ts'
import { JoinFlow } from './join-flow.tsx'
import { LinkRefused } from './link-refused.tsx'
import { Opening } from './opening.tsx'
import { WaysStep } from './ways-step.tsx'

const stepOf = (name: string | null): JoinStepName => joinSteps.find((step) => step === name) ?? 'who'

/**
 * From an invitation to the own account. The secret stands behind the #, where no server log and no scanner of mails sees it: the page
 * opens it by a POST. The step stands in the address, so that the browser's own way back leads one step back.
 */
export function JoinPage() {
  const { t } = useTranslation('joining')
  const [search] = useSearchParams()
  const { hash } = useLocation()
  const session = useSession()
  const step = stepOf(search.get('step'))
  const secret = decodeURIComponent(hash.slice(1))
  if (step === 'ways') return <WaysStep state={session} />
  if (secret === '') return <LinkRefused text={t('link.incomplete')} />
  return <Opening secret={secret}>{(invitation) => <JoinFlow key={secret} secret={secret} invitation={invitation} step={step} />}</Opening>
}
