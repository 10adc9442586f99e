create table tollgates (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  gate        text not null,
  caught      boolean,
  why         text,
  said_by     text,
  said_at     timestamptz,
  unique (incident_id, gate)
);

create table postmortem_sections (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  section     text not null,
  text        text not null,
  edited_by   text not null,
  edited_at   timestamptz not null
);
create index postmortem_sections_latest on postmortem_sections (incident_id, section, id desc);

create table runbook_entries (
  id          bigint generated always as identity primary key,
  title       text not null,
  body        text not null,
  incident_id bigint references incidents (id),
  written_by  text not null,
  written_at  timestamptz not null,
  words       tsvector generated always as (to_tsvector('english', title || ' ' || body)) stored
);
create index runbook_by_words on runbook_entries using gin (words);

-- What changed since a post-mortem was shared, and what is not to be shown, without reading a whole timeline.
create index timeline_changed on timeline_entries (incident_id, greatest(edited_at, deleted_at, redacted_at))
  where edited_at is not null or deleted_at is not null or redacted_at is not null;
create index timeline_redacted on timeline_entries (incident_id) where redacted_at is not null;
