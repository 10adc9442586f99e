alter table slack_users
  add column is_guest    boolean not null default false,
  add column is_outsider boolean not null default false;
comment on column slack_users.is_guest is 'knows of the incidents whose channels they are in, of no others';
comment on column slack_users.is_outsider is 'of another workspace, seen in a shared channel: their gestures have no effect';
