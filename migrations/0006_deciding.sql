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
  overruled_at timestamptz
);
