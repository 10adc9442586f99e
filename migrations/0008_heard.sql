create table events_heard (
  kind     text primary key,
  heard_at timestamptz not null
);
comment on table events_heard is 'when an event of each kind was last heard, to the minute: one that ought to come and never does is not subscribed to';
