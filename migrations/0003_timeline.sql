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
  edited_at        timestamptz,
  deleted_at       timestamptz,
  redacted_at      timestamptz,
  link_ts          text,
  unique (slack_channel_id, slack_ts)
);

comment on column timeline_entries.kind is 'message, or the act in the past tense: role_taken, task_added, severity_changed …';
comment on column timeline_entries.link_ts is 'the message that shows this act in the incident''s channel';

create index timeline_in_order on timeline_entries (incident_id, occurred_at, id);
create index timeline_by_kind on timeline_entries (incident_id, kind, id);
create index timeline_key on timeline_entries (incident_id, occurred_at) where key;

create table timeline_revisions (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  entry_id    bigint not null references timeline_entries (id),
  text        text not null,
  replaced_at timestamptz not null
);
create index timeline_revisions_by_entry on timeline_revisions (entry_id);

create table entry_pins (
  entry_id bigint not null references timeline_entries (id),
  user_id  text not null,
  primary key (entry_id, user_id)
);
comment on table entry_pins is 'who has a pushpin on it: a message is key while one remains';

create table record_gaps (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  from_at     timestamptz not null,
  to_at       timestamptz,
  why         text not null,
  filled_at   timestamptz
);
create index record_gaps_by_incident on record_gaps (incident_id);
