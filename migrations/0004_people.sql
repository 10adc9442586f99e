create table role_assignments (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  role        text not null,
  user_id     text not null,
  taken_at    timestamptz not null,
  ended_at    timestamptz
);
create unique index role_held_by_one on role_assignments (incident_id, role) where ended_at is null;

create table role_requests (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  role        text not null,
  holder_id   text not null,
  wanted_for  text not null,
  asked_by    text not null,
  asked_at    timestamptz not null,
  settled_at  timestamptz,
  outcome     text check (outcome in ('handed_over', 'kept', 'passed_by_silence', 'overtaken'))
);
create unique index role_request_open on role_requests (incident_id, role) where settled_at is null;

create table pages (
  id              bigint generated always as identity primary key,
  incident_id     bigint not null references incidents (id),
  number          integer not null,
  target          text not null,
  why             text not null,
  requested_by    text,
  user_id         text not null,
  level           integer not null,
  sent_at         timestamptz not null,
  repeated_at     timestamptz,
  acknowledged_at timestamptz,
  declined_at     timestamptz,
  escalated_at    timestamptz
);
comment on column pages.number is 'one call for help, numbered from 1 in each incident; one row for each person it reaches, at each level';
create index pages_by_incident on pages (incident_id, number);
