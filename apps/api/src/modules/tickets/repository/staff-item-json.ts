import { instantSql, personNameSql } from '@treppenhaus/db/fragments'

/** `StaffTicketItem` as JSON. @param account the parameter with the reader's account */
export const staffItemJson = (account: string): string => `json_build_object(
  'id', t.id, 'number', coalesce(t.number, ''), 'kind', t.kind, 'status', t.status, 'urgency', t.urgency, 'title', t.title,
  'topicKey', c.key, 'topicNameDe', c.name_de, 'topicNameEn', c.name_en,
  'createdAt', ${instantSql('t.created_at')}, 'lastActivityAt', ${instantSql('t.last_activity_at')},
  'propertyId', t.property_id, 'street', p.street, 'houseNumber', p.house_number, 'city', p.city, 'unitsPerFloor', p.units_per_floor,
  'place', t.place, 'unitNumber', u.number, 'floor', u.floor, 'position', u.position,
  'assigneeId', t.assignee_id, 'assigneeName', s.first_name || ' ' || s.last_name, 'reporterName', ${personNameSql('r')},
  'fileCount', (select count(*) from ticket_files f where f.ticket_id = t.id),
  'unseen', t.created_at > (select coalesce(a.seen_at, a.created_at) from accounts a where a.id = ${account}))`
