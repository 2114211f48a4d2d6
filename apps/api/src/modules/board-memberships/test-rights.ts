import type { Row } from '../../test-rights-rows.ts'

const elected = ({ house }: { house: { neighbour: { id: string } } }) => ({
  personId: house.neighbour.id,
  startsOn: '2010-01-01',
  endsOn: '2010-12-31',
})

// prettier-ignore
export const boardMembershipsRights: Row[] = [
  { route: 'POST /api/v1/staff/properties/:id/board-memberships', needs: 'people.write', subject: { kind: 'property' }, payload: elected, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/board-memberships/:id', needs: 'people.write', subject: { kind: 'board membership' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/board-memberships/:id', needs: 'people.write', subject: { kind: 'board membership' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]
