alter table channel_cursors
  add column thread_ts text,
  add column thread_reached_ts text;
comment on column channel_cursors.thread_ts is 'the thread that the catch-up under way is reading';
comment on column channel_cursors.thread_reached_ts is 'how far into that thread it has come';
