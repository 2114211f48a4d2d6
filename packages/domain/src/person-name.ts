import type { PersonKind } from './master-data.ts'

type Named = { kind: PersonKind; title: string; firstName: string; lastName: string; companyName: string }

/** The name as it is shown: `Dr. Selin Aydin`, or the company's. */
export const personName = ({ kind, title, firstName, lastName, companyName }: Named) =>
  kind === 'company' ? companyName : [title, firstName, lastName].filter(Boolean).join(' ')
