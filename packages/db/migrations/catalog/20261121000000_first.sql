create table organizations (
  slug text primary key check (slug ~ '^[a-z][a-z0-9_]{0,40}$'),
  name text not null,
  host text,
  port integer,
  database text not null unique,
  status text not null check (status in ('creating', 'active', 'removing')),
  schema_version text,
  password_version integer not null default 1,
  created_at timestamptz not null default now()
);

create table organization_hosts (
  host text primary key check (host = lower(host)),
  slug text not null references organizations on delete cascade,
  audience text check (audience in ('staff', 'portal', 'contractor'))
);
create index organization_hosts_slug on organization_hosts (slug);

create table organization_migrations (
  id bigint generated always as identity primary key,
  slug text not null references organizations on delete cascade,
  version text not null,
  duration_ms integer not null,
  error text,
  at timestamptz not null default now()
);
create index organization_migrations_slug on organization_migrations (slug, at desc);
