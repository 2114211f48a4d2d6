import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { paths } from '../../lib/paths.ts'
import { CheckStep } from './check-step.tsx'
import { FileStep } from './file-step.tsx'
import { stepOf } from './import-step.ts'
import { useImport, useRenewAfter, type Import } from './queries.ts'
import { RunStep } from './run-step.tsx'
import { StepLine } from './step-line.tsx'
import { useSizeWords } from './use-size-words.ts'

/** One file on its way: what it is, what it would do, what it did. The server knows the step, so that a reload stays where it was. */
export function ImportPage() {
  const { id = '' } = useParams()
  const found = useImport(id)
  return (
    <Loaded query={found} rows={5}>
      {(one) => <Steps key={id} found={one} />}
    </Loaded>
  )
}

function Steps({ found }: { found: Import }) {
  const { t } = useTranslation(['imports', 'exchange'])
  const times = useTimeWords()
  const [search] = useSearchParams()
  useRenewAfter(found.state)
  const size = useSizeWords()
  const { createdAt, createdBy, handOver, actions, format, fileSize } = found
  const origin = handOver ? t('exchange:import.through', { name: handOver.name }) : createdBy
  // A file that was checked can be mapped anew, as long as nothing of it was taken over.
  const step = search.get('step') === 'file' && actions.includes('edit') ? 'file' : stepOf(found)
  return (
    <DataPage
      title={found.fileName}
      meta={[`${t(`imports:format.${format}`)}, ${size(fileSize)}`, times.moment(createdAt), origin ?? ''].filter(Boolean).join(' · ')}
      back={{ to: paths.exchange, label: t('imports:title') }}
    >
      <StepLine current={step} done={found.state === 'done' || found.state === 'rolled_back'} />
      {step === 'file' ? <FileStep found={found} /> : null}
      {step === 'check' ? <CheckStep found={found} /> : null}
      {step === 'run' ? <RunStep found={found} /> : null}
    </DataPage>
  )
}
