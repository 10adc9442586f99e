alter table outbox
  add column sought_ts text;
comment on column outbox.sought_ts is 'how far the search for what a lost attempt may have posted has come; begun anew by an attempt that did not say';
