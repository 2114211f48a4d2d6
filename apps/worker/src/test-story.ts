import type { Db } from '@treppenhaus/db/organization'
import { passwordResets, sessions } from '@treppenhaus/db/schema/accounts'
import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { hashSecret, invitationSecret, orderLinkSecret } from '@treppenhaus/db/secrets'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { handOverRecipients } from '@treppenhaus/db/schema/imports'
import { appointments, completionReports, orderLinks } from '@treppenhaus/db/schema/work-orders'
import type { EventName, Events } from '@treppenhaus/domain/events'
import type { Channel, Locale } from '@treppenhaus/domain/master-data'
import {
  makeAccount,
  makeContractor,
  makePerson,
  makeProperty,
  makeStaffMember,
  makeTicket,
  makeUnit,
  makeWorkOrder,
} from '@treppenhaus/testing/builders'
import { makeHandOver, makeImport, makeImportRecord } from '@treppenhaus/testing/import-builders'
import type { TestOrganization } from '@treppenhaus/testing/organization'
import { randomUUID } from 'node:crypto'

const DAY = 86_400_000

/** Stands in what must never leave the office. */
export const CANARY = 'CANARY-internal-note'

/** One damage from the report to the completion, with everybody who has to do with it. */
export async function tellStory(
  organization: TestOrganization,
  { channel = 'email', locale = 'de' }: { channel?: Channel; locale?: Locale } = {},
) {
  const { db } = organization
  const property = await makeProperty(db, {
    street: 'Lindenauer Straße',
    houseNumber: '14',
    city: 'Leipzig',
    postalCode: '04177',
    note: CANARY,
  })
  const unit = await makeUnit(db, { propertyId: property.id, number: '5', floor: 3 })
  const reporter = await makePerson(db, { salutation: 'ms', firstName: 'Anna', lastName: 'Wiśniewska', locale, mobile: '0171 1112233' })
  const reporterAccount = await makeAccount(db, { personId: reporter.id, locale, displayName: 'Anna Wiśniewska' })
  const maker = await makeStaffMember(db, { firstName: 'Jana', lastName: 'Peters' })
  const makerAccount = await makeAccount(db, { staffId: maker.id, locale, displayName: 'Jana Peters' })
  const colleague = await makeStaffMember(db, { firstName: 'Ole', lastName: 'Brandt' })
  await makeAccount(db, { staffId: colleague.id, locale })
  const contractor = await makeContractor(db, {
    name: 'Sanitär Petzold & Söhne',
    contactName: 'Uwe Petzold',
    mobile: '0171 39200 77',
    fax: '0341 392001',
    channel,
    locale,
    note: CANARY,
  })
  const contractorAccount = await makeAccount(db, { contractorId: contractor.id, locale })
  const ticket = await makeTicket(db, {
    number: `2026-${Math.floor(Math.random() * 1e6)}`.padEnd(11, '0'),
    title: 'Wasser tropft von der Decke im Bad',
    propertyId: property.id,
    unitId: unit.id,
    reporterPersonId: reporter.id,
    assigneeId: maker.id,
    urgency: 'emergency',
    phone: '0341 123456',
  })
  const order = await makeWorkOrder(db, {
    number: `A-2026-${Math.floor(Math.random() * 1e5)}`,
    propertyId: property.id,
    ticketIds: [ticket.id],
    contractorId: contractor.id,
    channel,
    createdByStaffId: maker.id,
    instructions: 'Bitte die Steigleitung im 4. Obergeschoss prüfen.\nWasser ist abgestellt.',
    access: 'Schlüssel beim Hausmeister',
    dueOn: '2026-12-01',
    limitCents: 80_000,
    declineReason: 'Wir haben bis Januar keine Leute.',
    reworkReason: 'Die Decke ist noch feucht.',
  })
  const linkId = randomUUID()
  const secretHash = hashSecret(orderLinkSecret(organization.deriveSecret, linkId, channel))
  await db.insert(orderLinks).values({ id: linkId, workOrderId: order.id, secretHash, expiresAt: new Date(Date.now() + 30 * DAY) })
  const startsAt = new Date(Math.ceil(Date.now() / DAY) * DAY + DAY + 15 * 3_600_000)
  const slot = { workOrderId: order.id, startsAt, endsAt: new Date(startsAt.getTime() + 2 * 3_600_000), note: 'Herr Petzold junior kommt.' }
  const [appointment] = await db.insert(appointments).values(slot).returning()
  const report = { workOrderId: order.id, outcome: 'partly_done' as const, note: 'Die Dichtung fehlt noch.' }
  const [completion] = await db.insert(completionReports).values(report).returning()
  const resetId = randomUUID()
  const invitationId = randomUUID()
  await db.insert(invitations).values({
    id: invitationId,
    audience: 'portal',
    channel: 'email',
    personId: reporter.id,
    email: reporter.email,
    locale,
    secretHash: hashSecret(invitationSecret(organization.deriveSecret, invitationId, 'email')),
    expiresAt: new Date(Date.now() + 14 * DAY),
  })
  const session = { accountId: reporterAccount.id, refreshHash: randomUUID(), expiresAt: new Date(Date.now() + DAY) }
  const place = {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    network: '8.8.8.0/24',
    country: 'US',
  }
  const [signedIn] = await db
    .insert(sessions)
    .values({ ...session, ...place })
    .returning()
  const [change] = await db
    .insert(emailChanges)
    .values({
      accountId: reporterAccount.id,
      oldEmail: reporterAccount.email,
      newEmail: `new-${randomUUID()}@example.com`,
      oldSecretHash: randomUUID(),
      newSecretHash: randomUUID(),
      expiresAt: new Date(Date.now() + DAY),
    })
    .returning()
  const tenant = { unitId: unit.id, ownerPersonId: reporter.id, firstName: 'Chidi', lastName: 'Okonkwo', startsOn: '2027-01-01' }
  const [open, declined] = await db
    .insert(tenantRegistrations)
    .values([tenant, { ...tenant, state: 'declined', reason: 'Die Wohnung ist noch vermietet.' }])
    .returning()
  const registrations = { open: open!.id, declined: declined!.id }
  const reset = { id: resetId, accountId: reporterAccount.id, secretHash: hashSecret(resetId), expiresAt: new Date(Date.now() + 3_600_000) }
  await db.insert(passwordResets).values(reset)
  await db.update(tickets).set({ askedAt: new Date(Date.now() - 24 * DAY), closeReason: 'staff' })
  const entry = entryWriter(db, ticket.id)
  const entries = {
    note: await entry('note', 'internal', 'staff', makerAccount.id, CANARY),
    question: await entry('question', 'reporter', 'staff', makerAccount.id, 'Tropft es auch nachts?'),
    answer: await entry('answer', 'reporter', 'portal', reporterAccount.id, 'Ja, die ganze Nacht.'),
    reply: await entry('reply', 'reporter', 'staff', makerAccount.id, 'Der Handwerker ruft Sie heute an.'),
    forward: await entry('forward', 'internal', 'staff', makerAccount.id, `Kannst du das übernehmen? ${CANARY}`),
    rejection: await entry('status', 'everyone', 'staff', makerAccount.id, 'Das ist kein Schaden am Haus.'),
    reopening: await entry('status', 'everyone', 'portal', reporterAccount.id, 'Es tropft wieder.'),
  }
  const ids = { ticketId: ticket.id, workOrderId: order.id }
  const people = { reporter, reporterAccount, maker, makerAccount, colleague, contractor, contractorAccount }
  const payloads: { [N in EventName]: Events[N] } = {
    'ticket.created.v1': ids,
    'ticket.accepted.v1': ids,
    'ticket.clarification-requested.v1': { ...ids, entryId: entries.question },
    'ticket.answered.v1': { ...ids, entryId: entries.answer },
    'ticket.reply-posted.v1': { ...ids, entryId: entries.reply },
    'ticket.note-written.v1': { ...ids, entryId: entries.note },
    'ticket.rejected.v1': { ...ids, entryId: entries.rejection },
    'ticket.forwarded.v1': { ...ids, entryId: entries.forward, toStaffId: colleague.id },
    'ticket.edited.v1': ids,
    'ticket.resumed.v1': ids,
    'ticket.resolved.v1': ids,
    'ticket.closed.v1': { ...ids, reason: 'staff' },
    'ticket.closing-announced.v1': ids,
    'ticket.reopened.v1': { ...ids, entryId: entries.reopening },
    'work-order.created.v1': ids,
    'work-order.sent.v1': ids,
    'work-order.accepted.v1': ids,
    'work-order.declined.v1': ids,
    'work-order.scheduled.v1': { ...ids, appointmentId: appointment!.id },
    'work-order.started.v1': ids,
    'work-order.completed.v1': { ...ids, reportId: completion!.id, outcome: 'partly_done' },
    'work-order.approved.v1': ids,
    'work-order.rework-requested.v1': ids,
    'work-order.cancelled.v1': ids,
    'work-order.link-requested.v1': { ...ids, orderLinkId: linkId },
    'file.uploaded.v1': { fileId: randomUUID() },
    'account.password-reset-requested.v1': { accountId: reporterAccount.id, resetId, audience: 'portal' },
    'account.password-changed.v1': { accountId: reporterAccount.id },
    'account.session-stolen.v1': { accountId: reporterAccount.id, sessionId: randomUUID() },
    'account.joined.v1': { accountId: reporterAccount.id, invitationId: null },
    'account.new-device.v1': { accountId: reporterAccount.id, sessionId: signedIn!.id },
    'account.second-factor-changed.v1': { accountId: reporterAccount.id, change: 'totp_added' },
    'account.email-change-requested.v1': { emailChangeId: change!.id },
    'account.email-changed.v1': { emailChangeId: change!.id },
    'invitation.created.v1': { invitationId },
    'invitation-series.requested.v1': { seriesId: randomUUID() },
    'tenant-registration.submitted.v1': { registrationId: registrations.open },
    'tenant-registration.decided.v1': { registrationId: registrations.declined },
    'import.work-requested.v1': { importId: randomUUID(), work: 'check' },
    'import.finished.v1': { importId: await tellImport(db, colleague.id) },
    'digest.due.v1': { accountId: reporterAccount.id, timing: 'daily' },
  }
  return { ...people, ticket, order, linkId, resetId, entries, payloads, property, unit }
}

export type Story = Awaited<ReturnType<typeof tellStory>>

/** A file of last night's hand-over, taken over but for one row. */
async function tellImport(db: Db, recipientId: string): Promise<string> {
  const handOver = await makeHandOver(db)
  await db.insert(handOverRecipients).values({ handOverId: handOver.id, staffId: recipientId })
  const counts = { kinds: { unit: { create: 3, change: 12, error: 1 } }, rows: 16, errorRows: 1 }
  const run = { state: 'done' as const, handOverId: handOver.id, counts, startedAt: new Date(), finishedAt: new Date() }
  const { id } = await makeImport(db, { fileName: 'einheiten.csv', ...run })
  const errors = [{ code: 'not_a_number' as const, column: 'Wohnfläche', value: CANARY }]
  await makeImportRecord(db, id, { kind: 'unit', row: 12, fields: {}, action: 'error', errors })
  return id
}

const entryWriter =
  (db: Db, ticketId: string) =>
  async (
    kind: (typeof timeline.$inferInsert)['kind'],
    audience: (typeof timeline.$inferInsert)['audience'],
    actorKind: 'staff' | 'portal',
    actorAccountId: string,
    note: string,
  ) => {
    const [row] = await db.insert(timeline).values({ ticketId, kind, audience, actorKind, actorAccountId, note }).returning()
    return row!.id
  }
