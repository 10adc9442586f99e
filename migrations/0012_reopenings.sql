alter table incidents
  add column reopenings integer not null default 0;
comment on column incidents.reopenings is 'how often it was opened again; each end has a summary of its own in the channel';
