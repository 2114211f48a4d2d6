import type { components } from '@treppenhaus/api-client/generated'
import type { Availability } from '@treppenhaus/domain/calendar'
import type { CommonPlace, Room } from '@treppenhaus/domain/master-data'
import type { Place, TicketKind, Urgency } from '@treppenhaus/domain/ticket'

export type Topic = components['schemas']['Topic']
export type Home = components['schemas']['Home']
export type CreateTicketBody = components['schemas']['CreateTicketBody']

/** What a person has filled in so far; every field may still be open. */
export type Report = {
  /** Made when the form opens, replaced after a stored refusal: one report becomes one ticket, however often it is sent. */
  idempotencyKey: string
  homeId: string | null
  kind: TicketKind
  topicId: string | null
  place: Place | null
  room: Room | CommonPlace | null
  urgency: Urgency | null
  description: string
  availability: Availability[]
  phone: string
  keyAllowed: boolean
  accessNote: string
  householdVisible: boolean
  /** Sent off without a connection: goes as soon as there is one. */
  queued: boolean
}

export const steps = ['what', 'where', 'details', 'times', 'check'] as const
export type Step = (typeof steps)[number]

/** Fields with an error that a person can mend. */
export type ReportField = 'topic' | 'home' | 'place' | 'room' | 'urgency' | 'description' | 'phone' | 'accessNote'
export type FieldError = 'missing' | 'too_long' | 'invalid'
export type ReportErrors = Partial<Record<ReportField, FieldError>>

export const MAX_DESCRIPTION = 10_000
export const MAX_ACCESS_NOTE = 500
const phonePattern = /^\+?[0-9 ()/.-]{3,39}$/

export const emptyReport = (kind: TicketKind = 'damage'): Report => ({
  idempotencyKey: crypto.randomUUID(),
  homeId: null,
  kind,
  topicId: null,
  place: null,
  room: null,
  urgency: null,
  description: '',
  availability: [],
  phone: '',
  keyAllowed: false,
  accessNote: '',
  householdVisible: false,
  queued: false,
})

/** What the form knows besides the report. */
export type ReportContext = { topic: Topic | undefined; home: Home | undefined; homes: readonly Home[] }

/** Damage and hints have a place and can be urgent; a question or message does not. */
export const asksForUrgency = (kind: TicketKind) => kind === 'damage'
const asksForPlace = (report: Report, { topic, homes }: ReportContext) =>
  report.kind === 'damage' || report.kind === 'hint' || topic?.needsAccess === true || homes.length > 1

/** Somebody has to be let in: only where the topic says so, and only into a flat. */
export const asksForTimes = (report: Report, { topic }: ReportContext) => topic?.needsAccess === true && report.place !== 'common'

/** The steps this report needs, in order. */
export function stepsOf(report: Report, context: ReportContext): Step[] {
  return steps.filter((step) => {
    if (step === 'where') return asksForPlace(report, context)
    if (step === 'times') return context.topic === undefined || asksForTimes(report, context)
    return true
  })
}

/** The place that is sent: chosen, or the only one that makes sense. */
export function placeOf(report: Report, context: ReportContext): Place | null {
  if (context.home && context.home.unitId === null) return 'common'
  return report.place ?? (asksForPlace(report, context) ? null : 'unit')
}

/** What is missing or wrong in one step; empty when the person may go on. */
export function errorsOf(step: Step, report: Report, context: ReportContext): ReportErrors {
  const errors: ReportErrors = {}
  if (step === 'what' && context.topic === undefined) errors.topic = 'missing'
  if (step === 'where') {
    if (context.home === undefined) errors.home = 'missing'
    const place = placeOf(report, context)
    if (place === null) errors.place = 'missing'
    if (report.room === null && place !== null && asksForRoom(place, context)) errors.room = 'missing'
    if (report.urgency === null && asksForUrgency(report.kind)) errors.urgency = 'missing'
  }
  if (step === 'details') {
    if (report.description.trim() === '') errors.description = 'missing'
    else if (report.description.length > MAX_DESCRIPTION) errors.description = 'too_long'
  }
  if (step === 'times') {
    if (report.phone.trim() !== '' && !phonePattern.test(report.phone.trim())) errors.phone = 'invalid'
    if (report.accessNote.length > MAX_ACCESS_NOTE) errors.accessNote = 'too_long'
  }
  return errors
}

/** In the flat only where somebody must come in; in the house always, so that the caretaker finds it. */
export const asksForRoom = (place: Place, { topic }: ReportContext) => place === 'common' || topic?.needsAccess === true

/** The first step that is not whole yet, or `check`. */
export const firstOpenStep = (report: Report, context: ReportContext): Step =>
  stepsOf(report, context).find((step) => Object.keys(errorsOf(step, report, context)).length > 0) ?? 'check'

/** True once somebody has put in something that would be a pity to lose. */
export const isBegun = (report: Report, photos: number) =>
  report.topicId !== null || report.description.trim() !== '' || photos > 0 || report.accessNote !== ''

/** The request for a report whose steps are all whole. */
export function bodyOf(report: Report, context: ReportContext & { topic: Topic; home: Home }, fileIds: string[]): CreateTicketBody {
  const place = placeOf(report, context) ?? 'unit'
  const withTimes = asksForTimes(report, context)
  return {
    kind: report.kind,
    topicId: context.topic.id,
    unitId: place === 'unit' ? context.home.unitId : null,
    propertyId: place === 'unit' ? null : context.home.propertyId,
    place,
    room: asksForRoom(place, context) ? report.room : null,
    urgency: report.urgency ?? context.topic.urgency,
    description: report.description.trim(),
    availability: withTimes ? report.availability : [],
    phone: withTimes && report.phone.trim() !== '' ? report.phone.trim() : null,
    keyAllowed: withTimes && report.keyAllowed,
    accessNote: withTimes ? report.accessNote.trim() : '',
    householdVisible: report.householdVisible,
    fileIds,
  }
}
