create table mitigation_options (
  id          bigint generated always as identity primary key,
  incident_id bigint not null references incidents (id),
  number      integer not null,
  title       text not null,
  pro         text,
  con         text,
  impact      text,
  recovery    text,
  offered_by  text not null,
  offered_at  timestamptz not null,
  chosen_at   timestamptz,
  chosen_by   text,
  reason      text,
  way_back    text,
  checked_by  text,
  unique (incident_id, number)
);

create table option_supporters (
  option_id bigint not null references mitigation_options (id),
  user_id   text not null,
  primary key (option_id, user_id)
);

create table objections (
  id           bigint generated always as identity primary key,
  incident_id  bigint not null references incidents (id),
  option_id    bigint not null references mitigation_options (id),
  user_id      text not null,
  reason       text not null,
  objected_at  timestamptz not null,
  overruled_at timestamptz,
  withdrawn_at timestamptz
);
create index objections_by_option on objections (option_id);

comment on column objections.overruled_at is 'when the option was chosen in spite of it';

create table validations (
  incident_id bigint not null references incidents (id),
  round       integer not null,
  position    integer not null,
  item        text not null,
  holds       boolean,
  answered_by text,
  answered_at timestamptz,
  primary key (incident_id, round, position)
);
comment on table validations is 'what must hold before it is called over: each time monitoring begins is a new round';
