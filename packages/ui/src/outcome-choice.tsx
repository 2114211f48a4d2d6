import { outcomeLooks } from './lib/outcomes.ts'
import type { OutcomeName } from './lib/outcomes.ts'
import { ToggleChoice } from './toggle-choice.tsx'

interface OutcomeChoiceProps {
  /** Which flat or ticket is asked for. */
  legend: string
  legendHidden?: boolean
  words: Record<OutcomeName, string>
  value: OutcomeName | null
  onChange: (value: OutcomeName) => void
}

const names: readonly OutcomeName[] = ['done', 'partly_done', 'not_possible']

/** Three fat choices: done, partly done, not possible. */
export function OutcomeChoice({ legend, legendHidden = false, words, value, onChange }: OutcomeChoiceProps) {
  const options = names.map((name) => ({ value: name, label: words[name], ...outcomeLooks[name] }))
  return <ToggleChoice size="large" legend={legend} legendHidden={legendHidden} options={options} value={value} onChange={onChange} />
}
