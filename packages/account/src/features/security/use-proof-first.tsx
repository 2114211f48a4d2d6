import type { ReactNode } from 'react'
import { ProblemLine } from '../../components/problem-line.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { isProven } from '../../lib/proof.ts'
import { ProofForm } from './proof-form.tsx'
import { useSecurity } from './queries.ts'

/** What a page shows before its own content: the question for a proof, while there is none. */
export function useProofFirst(): ReactNode | undefined {
  const security = useSecurity()
  if (security.data && isProven(security.data.confirmedUntil)) return undefined
  return (
    <QueryState query={security}>
      {({ confirmBy }) => (
        <>
          <ProofForm by={confirmBy} onDone={() => undefined} />
          <ProblemLine error={security.error} />
        </>
      )}
    </QueryState>
  )
}
