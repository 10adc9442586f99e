create table tasks (
  id           bigint generated always as identity primary key,
  incident_id  bigint not null references incidents (id),
  number       integer not null,
  title        text not null,
  owner_id     text,
  due_at       timestamptz,
  added_by     text,
  added_at     timestamptz not null,
  not_for      text,
  purpose      text,
  stuck_at     timestamptz,
  done_at      timestamptz,
  done_by      text,
  result       text,
  unique (incident_id, number)
);
comment on column tasks.not_for is 'the person it is not offered to: the reporter does not verify their own report';
comment on column tasks.purpose is 'verify-impact, validation, decision: what Muster opened it for; null for a person''s own task';

create table checkpoints (
  id           bigint generated always as identity primary key,
  incident_id  bigint not null references incidents (id),
  number       integer not null,
  repeating    boolean not null,
  question     text,
  due_at       timestamptz not null,
  set_by       text,
  asked_at     timestamptz,
  asked_of     text,
  reminded_at  timestamptz,
  snoozes      integer not null default 0,
  met_at       timestamptz,
  met_by       text,
  outcome      text check (outcome in ('met', 'late', 'missed', 'replaced')),
  settled_at   timestamptz,
  unique (incident_id, number)
);

create table follow_ups (
  id           bigint generated always as identity primary key,
  incident_id  bigint not null references incidents (id),
  number       integer not null,
  title        text not null,
  owner_id     text,
  due_at       timestamptz,
  added_by     text,
  added_at     timestamptz not null,
  done_at      timestamptz,
  done_by      text,
  from_task    integer,
  unique (incident_id, number)
);
