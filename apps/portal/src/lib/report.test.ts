import { expect, test } from 'vitest'
import { bodyOf, emptyReport, errorsOf, firstOpenStep, placeOf, stepsOf, type Home, type Report, type Topic } from './report.ts'

const topic = (change: Partial<Topic> = {}): Topic => ({
  id: 'topic-1',
  key: 'water',
  nameDe: 'Wasser',
  nameEn: 'Water',
  kinds: ['damage'],
  trade: 'plumbing',
  urgency: 'high',
  needsAccess: true,
  adviceDe: null,
  adviceEn: null,
  ...change,
})

const home = (change: Partial<Home> = {}): Home => ({
  id: 'unit-1',
  role: 'resident',
  unitId: 'unit-1',
  unitNumber: 'WE 301',
  floor: 3,
  position: 1,
  propertyId: 'property-1',
  managementType: 'rental',
  street: 'Lindenauer Straße',
  houseNumber: '14',
  postalCode: '04177',
  city: 'Leipzig',
  floors: 5,
  unitsPerFloor: 2,
  emergencyPhone: null,
  isLastUsed: true,
  ...change,
})

const report = (change: Partial<Report> = {}): Report => ({ ...emptyReport(), topicId: 'topic-1', ...change })
const context = (ofTopic = topic(), ofHome = home()) => ({ topic: ofTopic, home: ofHome, homes: [ofHome] })
const whole = { place: 'unit', room: 'bath', urgency: 'high', description: 'Es tropft.' } as const

test('a damage in the flat asks for everything', () => {
  expect(stepsOf(report(whole), context())).toEqual(['what', 'where', 'details', 'times', 'check'])
})

test.each([
  ['the topic needs nobody at home', report(whole), context(topic({ needsAccess: false }))],
  ['it is in the stairwell', report({ ...whole, place: 'common' }), context()],
])('when %s nobody is asked for times', (_, given, around) => {
  expect(stepsOf(given, around)).not.toContain('times')
})

test('a question of somebody with one home needs no place', () => {
  const around = context(topic({ needsAccess: false, kinds: ['enquiry'] }))
  expect(stepsOf(report({ kind: 'enquiry' }), around)).toEqual(['what', 'details', 'check'])
  expect(placeOf(report({ kind: 'enquiry' }), around)).toBe('unit')
})

test('the owner of a whole house reports for the house', () => {
  expect(placeOf(report(), context(topic(), home({ unitId: null, role: 'property_owner' })))).toBe('common')
})

test('each step names what is missing', () => {
  expect(errorsOf('what', report(), { ...context(), topic: undefined })).toEqual({ topic: 'missing' })
  expect(errorsOf('where', report(), context())).toEqual({ place: 'missing', urgency: 'missing' })
  expect(errorsOf('where', report({ place: 'unit' }), context())).toEqual({ room: 'missing', urgency: 'missing' })
  expect(errorsOf('details', report({ description: ' \n ' }), context())).toEqual({ description: 'missing' })
  expect(errorsOf('details', report({ description: 'x'.repeat(10_001) }), context())).toEqual({ description: 'too_long' })
})

test.each(['', '0171 39200 42', '+49 (0)341/9009-0'])('the phone %j is fine', (phone) => {
  expect(errorsOf('times', report({ phone }), context())).toEqual({})
})

test.each(['abc', '12', '0171 x'])('the phone %j is not', (phone) => {
  expect(errorsOf('times', report({ phone }), context())).toEqual({ phone: 'invalid' })
})

test('a begun report goes on at the first step that is not whole', () => {
  expect(firstOpenStep(report({ place: 'unit', room: 'bath', urgency: 'normal' }), context())).toBe('details')
  expect(firstOpenStep(report(whole), context())).toBe('check')
})

test('what was chosen for a step that fell away is not sent', () => {
  const changed = report({ ...whole, place: 'common', room: 'yard', phone: '0171 1', keyAllowed: true, accessNote: 'Hund' })
  const body = bodyOf({ ...changed, availability: [{ day: '2026-11-20', parts: ['evening'] }] }, context(), ['file-1'])
  expect(body).toMatchObject({ unitId: null, propertyId: 'property-1', place: 'common', room: 'yard', fileIds: ['file-1'] })
  expect(body).toMatchObject({ availability: [], phone: null, keyAllowed: false, accessNote: '' })
})

test('a report from the flat names the flat and not the house', () => {
  expect(bodyOf(report(whole), context(), [])).toMatchObject({ unitId: 'unit-1', propertyId: null, room: 'bath', urgency: 'high' })
})
