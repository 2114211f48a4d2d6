import { integrationPermissions } from '@treppenhaus/domain/permissions'
import { areas, readOf } from '../../components/permission-areas.ts'

/** What decides about rights or the organization stays with people. */
export const neverForIntegrations = areas.filter((area) => !integrationPermissions.includes(readOf(area)))
