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
  claim_label  text,
  stuck_at     timestamptz,
  done_at      timestamptz,
  done_by      text,
  result       text,
  unique (incident_id, number)
);
comment on column tasks.not_for is 'the person it is not offered to: the reporter does not verify their own report';
comment on column tasks.purpose is 'verify-impact, playbook, validation, decision: what Muster opened it for; null for a person''s own task';
comment on column tasks.claim_label is 'what the button says that takes it, where the policy has words of its own';

create table checkpoints (
  id           bigint generated always as identity primary key,
  incident_id  bigint not null references incidents (id),
  number       integer not null,
  repeating    boolean not null,
  question     text,
  counted_from timestamptz not null,
  due_at       timestamptz not null,
  set_by       text,
  asked_at     timestamptz,
  asked_of     text,
  reminded_at  timestamptz,
  handed_to    text,
  snoozes      integer not null default 0,
  snoozed_by   text,
  met_at       timestamptz,
  met_by       text,
  met_with     text check (met_with in ('update', 'nothing new')),
  outcome      text check (outcome in ('met', 'late', 'missed')),
  settled_at   timestamptz,
  unique (incident_id, number)
);
create unique index checkpoint_repeating_open on checkpoints (incident_id) where repeating and settled_at is null;
comment on column checkpoints.counted_from is 'when its clock started: the declaration, the last update, or the checkpoint before it';
comment on column checkpoints.set_by is 'who chose its time; null when the policy''s cadence did';
comment on column checkpoints.asked_of is 'the person who was asked; null: everyone';
comment on column checkpoints.handed_to is 'who was asked to take the lead when nobody answered it';

create table check_ins (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  checkpoint  integer not null,
  task        integer not null,
  user_id     text not null,
  asked_at    timestamptz not null,
  answer      text check (answer in ('on it', 'stuck', 'found', 'done')),
  found       text,
  answered_at timestamptz,
  unique (incident_id, checkpoint, task, user_id)
);
comment on table check_ins is 'what the owner of an open task was asked at a checkpoint, and answered';

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
