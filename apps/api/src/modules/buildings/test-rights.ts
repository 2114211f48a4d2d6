import type { Row } from '../../test-rights-rows.ts'

// prettier-ignore
export const buildingsRights: Row[] = []
