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
  number      integer not null,
  role        text not null,
  purpose     text not null check (purpose in ('take', 'free', 'relieve', 'fill')),
  holder_id   text,
  wanted_for  text,
  asked_by    text,
  told        text[] not null default '{}',
  asked_at    timestamptz not null,
  settled_at  timestamptz,
  outcome     text check (outcome in ('handed_over', 'kept', 'passed_by_silence', 'filled', 'overtaken')),
  unique (incident_id, number)
);
comment on table role_requests is 'what is asked about a role in the channel: to hand it over or free it, to relieve a long-serving lead, to fill it';
comment on column role_requests.asked_by is 'null: Muster asks';
comment on column role_requests.told is 'who has a copy of the question as a direct message';
create unique index role_request_open on role_requests (incident_id, role) where settled_at is null;

create table page_calls (
  incident_id  bigint not null references incidents (id),
  number       integer not null,
  target       text not null,
  why          text not null,
  requested_by text,
  called_at    timestamptz not null,
  level        integer not null,
  everyone_at  timestamptz,
  ended_at     timestamptz,
  primary key (incident_id, number)
);
comment on table page_calls is 'one call for help, numbered from 1 in each incident; whom it reached stands in pages';
comment on column page_calls.target is 'as one would type it: a mention of a person or a user group, a team of the policy, or everyone';
comment on column page_calls.requested_by is 'null: the policy asks';
comment on column page_calls.level is 'how far it has been escalated';
comment on column page_calls.everyone_at is 'when nobody was left to ask but the whole channel';
comment on column page_calls.ended_at is 'the incident ended; nobody is called any more';

create table pages (
  id              bigint generated always as identity primary key,
  incident_id     bigint not null references incidents (id),
  number          integer not null,
  user_id         text not null,
  level           integer not null,
  via             text not null,
  sent_at         timestamptz not null,
  repeated_at     timestamptz,
  acknowledged_at timestamptz,
  declined_at     timestamptz,
  escalated_at    timestamptz,
  foreign key (incident_id, number) references page_calls (incident_id, number),
  unique (incident_id, number, level, user_id)
);
comment on table pages is 'each person a call reaches, once for each level they belong to';
comment on column pages.via is 'the person, user group or team of that level, as one would type it';
create index pages_of_person on pages (incident_id, user_id);
