create table timeline_entries (
  id               bigint generated always as identity primary key,
  incident_id      bigint not null references incidents (id),
  kind             text not null,
  key              boolean not null default false,
  occurred_at      timestamptz not null,
  recorded_at      timestamptz not null default clock_timestamp(),
  author_id        text,
  text             text not null default '',
  details          jsonb not null default '{}',
  slack_channel_id text,
  slack_ts         text,
  thread_ts        text,
  version          text collate "C" not null default '',
  edited_at        timestamptz,
  deleted_at       timestamptz,
  redacted_at      timestamptz,
  link_ts          text,
  unique (slack_channel_id, slack_ts)
);

comment on column timeline_entries.kind is 'message, or the act in the past tense: role_taken, task_added, severity_changed …';
comment on column timeline_entries.version is 'orders the texts a message has had, whatever order they arrive in: Slack''s time of the one that stands';
comment on column timeline_entries.link_ts is 'the message that shows this act in the incident''s channel';

create index timeline_in_order on timeline_entries (incident_id, occurred_at, id);
create index timeline_by_kind on timeline_entries (incident_id, kind, id);
create index timeline_key on timeline_entries (incident_id, occurred_at) where key;
create index timeline_acts on timeline_entries (incident_id, id) where slack_ts is null;
create index timeline_by_thread on timeline_entries (slack_channel_id, thread_ts) where thread_ts is not null;

create table timeline_revisions (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  entry_id    bigint not null references timeline_entries (id),
  text        text not null,
  replaced_at timestamptz not null
);
comment on column timeline_revisions.replaced_at is 'when this text first gave way to another';
create unique index timeline_revisions_once on timeline_revisions (entry_id, md5(text));

create table entry_pins (
  entry_id   bigint not null references timeline_entries (id),
  user_id    text not null,
  door       text not null check (door in ('reaction', 'shortcut')),
  stands     boolean not null,
  changed_ts text not null,
  primary key (entry_id, user_id, door)
);
comment on table entry_pins is 'who marked it: a message is key while one pushpin stands, or once it was added by the shortcut';
comment on column entry_pins.changed_ts is 'Slack''s time of the last change, so that an older one arriving late changes nothing';

create table record_gaps (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  from_at     timestamptz not null,
  to_at       timestamptz,
  why         text not null,
  filled_at   timestamptz
);
create unique index record_gap_open on record_gaps (incident_id) where filled_at is null;
create index record_gaps_by_incident on record_gaps (incident_id);

alter table channel_cursors
  add column doubt_entry_id bigint,
  add column reached_ts text;
comment on column channel_cursors.cursor_ts is 'all that was said up to here is in the record';
comment on column channel_cursors.doubt_entry_id is 'events may have been missed: entries up to this one were recorded before, so what Slack no longer has of them was deleted meanwhile';
comment on column channel_cursors.reached_ts is 'how far back the catch-up under way has come';
