import type { Row } from '../../test-rights-rows.ts'

const subject = { kind: 'none' } as const

// prettier-ignore
export const exportsRights: Row[] = [
  { route: 'GET /api/v1/public/formats/portfolio-1.xsd', subject, own: '200x14' },
  { route: 'GET /api/v1/staff/exports/records?format=csv&kinds=unit', subject, own: '200 200 401x12', needs: 'exchange.read' },
  { route: 'GET /api/v1/staff/exports/openimmo', subject, own: '200 200 401x12', needs: 'exchange.read' },
]
