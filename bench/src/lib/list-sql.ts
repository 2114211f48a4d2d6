/** What the staff's list shows, for the bare route and for pgbench. @param account whose last visit says what is new */
export const listSql = (account: string): string => `
  select t.id, t.number, t.kind, t.status, t.urgency, t.title, c.key as "topicKey", c.name_de as "topicNameDe", c.name_en as "topicNameEn",
    t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.property_id as "propertyId", p.street,
    p.house_number as "houseNumber", p.city, p.units_per_floor as "unitsPerFloor", t.place, u.number as "unitNumber", u.floor, u.position,
    t.assignee_id as "assigneeId", s.first_name || ' ' || s.last_name as "assigneeName", r.first_name || ' ' || r.last_name as "reporterName",
    (select count(*)::int from ticket_files f where f.ticket_id = t.id) as "fileCount",
    t.created_at > (select coalesce(a.seen_at, a.created_at) from accounts a where a.id = ${account}) as unseen
  from (
    select * from tickets where status in ('owner_review', 'new', 'accepted', 'awaiting_reply', 'in_progress')
    order by created_at desc, id desc limit 51
  ) t
  join properties p on p.id = t.property_id
  join topics c on c.id = t.topic_id
  left join units u on u.id = t.unit_id
  left join staff_members s on s.id = t.assignee_id
  left join people r on r.id = t.reporter_person_id
  order by t.created_at desc, t.id desc`
