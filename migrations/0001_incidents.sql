create table incidents (
  id            bigint generated always as identity primary key,
  number        integer not null unique,
  title         text not null,
  severity      text not null check (severity in ('critical', 'major', 'medium', 'minor')),
  phase         text not null default 'investigating' check (phase in ('investigating', 'mitigating', 'monitoring', 'resolved', 'closed')),
  visibility    text not null default 'public' check (visibility in ('public', 'private')),
  rehearsal     boolean not null default false,
  channel_id    text unique,
  channel_name  text not null,
  declared_by   text not null,
  declared_at   timestamptz not null,
  opened_at     timestamptz,
  mitigated_at  timestamptz,
  resolved_at   timestamptz,
  closed_at     timestamptz,
  reported      text not null,
  impact        text,
  root_cause    text,
  mitigation    text,
  ended_as      text check (ended_as in ('resolved', 'cancelled', 'duplicate')),
  ended_why     text,
  duplicate_of  integer
);

comment on column incidents.opened_at is 'when its channel stood with the card in it; effects of the incident wait for this';
comment on column incidents.reported is 'the words it was declared with, whole';

create index incidents_open on incidents (declared_at) where phase not in ('resolved', 'closed');

create table incident_members (
  incident_id bigint not null references incidents (id),
  user_id     text not null,
  primary key (incident_id, user_id)
);

comment on table incident_members is 'who is in the incident''s channel: a private incident exists for these people only';
