create table seen_asks (
  key     text primary key,
  answer  jsonb,
  seen_at timestamptz not null
);
create index seen_asks_by_age on seen_asks (seen_at);

create table outbox (
  id           bigint generated always as identity primary key,
  incident_id  bigint references incidents (id),
  lane         text not null,
  kind         text not null,
  payload      jsonb not null,
  limited_by   text not null,
  priority     smallint not null default 5,
  state        text not null default 'pending' check (state in ('pending', 'done', 'failed')),
  not_before   timestamptz not null default '-infinity',
  attempts     integer not null default 0,
  in_flight_at timestamptz,
  losses       integer not null default 0,
  last_error   text,
  created_at   timestamptz not null,
  done_at      timestamptz
);

comment on column outbox.limited_by is 'what Slack''s rate limit counts this call by: a channel for posting, a method for all else';
comment on column outbox.in_flight_at is 'committed before the call and cleared when its outcome is known: a row taken with this set may have been sent already';
comment on column outbox.losses is 'how often a process died with this row in hand';

create index outbox_pending_by_lane on outbox (lane, id) where state = 'pending';
create index outbox_pending on outbox (priority, id) where state = 'pending';
create index outbox_by_incident on outbox (incident_id) where state = 'pending';

create table uploads (
  effect_id bigint primary key,
  file_id   text not null
);
comment on table uploads is 'the file that an upload has begun; apart from its outbox row, which is locked while Slack is called';

create table parked (
  limited_by text primary key,
  until      timestamptz not null
);
comment on table parked is 'what Slack has told us to leave alone (429), and until when';

create table alarms (
  key         text primary key,
  incident_id bigint references incidents (id),
  due_at      timestamptz not null,
  verb        text not null,
  input       jsonb not null,
  attempts    integer not null default 0,
  not_before  timestamptz not null default '-infinity'
);
create index alarms_due on alarms (due_at);
create index alarms_by_incident on alarms (incident_id);

create table living_messages (
  incident_id bigint not null references incidents (id),
  board       text not null,
  ref         text not null,
  channel_id  text not null,
  ts          text not null,
  hash        text not null,
  posted_at   timestamptz not null,
  primary key (incident_id, board, ref)
);
create index living_messages_by_ts on living_messages (channel_id, ts);

create table channel_cursors (
  channel_id  text primary key,
  incident_id bigint not null references incidents (id),
  cursor_ts   text not null
);

create table workspace (
  only_one   boolean primary key default true check (only_one),
  team_id    text not null,
  url        text not null,
  bot_user_id text not null,
  bot_id     text not null
);

create table slack_users (
  id         text primary key,
  name       text not null,
  real_name  text not null,
  time_zone  text not null,
  is_bot     boolean not null,
  deleted    boolean not null,
  email      text
);

create table slack_groups (
  id      text primary key,
  handle  text not null,
  name    text not null,
  members text[] not null
);
