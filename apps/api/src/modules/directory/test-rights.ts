import type { Row } from '../../test-rights-rows.ts'
import { directoryWording } from '../consents/service.ts'
import type { House } from '../../test-rights-world.ts'

const property = { kind: 'property' } as const
const none = { kind: 'none' } as const
const payload = ({
  house: {
    property: { id, street, houseNumber },
  },
}: {
  house: House
}) => ({
  ...{ propertyId: id, showName: false, showUnit: false, showEmail: false, showPhone: false, showPhoto: false, showAbout: false },
  wording: directoryWording('de', `${street} ${houseNumber}`),
})

// prettier-ignore
export const directoryRights: Row[] = [
  { route: 'GET /api/v1/portal/directory?propertyId=:id', subject: property, own: '401 401 200 200 200 404 404 200 200 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/portal/directory?propertyId=:id', isOffline: true, subject: property, own: '401 401 404x7 401x5' },
  { route: 'PUT /api/v1/portal/directory/choices?offline', isOffline: true, subject: none, payload, own: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/portal/directory/choices', subject: none, own: '401 401 200x7 401x5' },
  { route: 'PUT /api/v1/portal/directory/choices', subject: none, payload, own: '401 401 200 200 200 404 404 200 200 401x5', foreign: '401 401 404x7 401x5' },
]
