-- Every primary key begins with portal_id, and no query joins across portals: the same tables spread over a partitioned
-- or distributed PostgreSQL. Moments are epoch milliseconds given by the service (its clock may be simulated); leases
-- alone use the database's own clock. Ids compare by code point ("C"), as they do in JavaScript.

create table portals (
  portal_id        bigint primary key,
  status           text not null check (status in ('connected', 'disconnected', 'uninstalled')),
  status_since     bigint not null,
  status_because   text,
  installed_at     bigint not null,
  ui_domain        text,
  facts            jsonb not null,
  settings         jsonb not null default '{}',
  settings_version integer not null default 1,
  -- Counts the changes of this row and of the grant, so that whoever keeps a copy knows when it is old.
  rev              bigint not null default 1,
  sync             jsonb,
  synced_at        bigint,
  swept_until      bigint,
  swept_found      integer,
  teaching         jsonb,
  taught_at        bigint
);

-- Sealed texts only; the key is not in the database.
create table tokens (
  portal_id      bigint primary key,
  access         text not null,
  access_ends_at bigint,
  refresh        text,
  scopes         text[] not null,
  installed_by   text,
  version        bigint not null default 1
);

-- An install under way has no portal yet. Digests only.
create table oauth_states (
  state_hash   text primary key,
  browser_hash text not null,
  created_at   bigint not null,
  expires_at   bigint not null
);

-- What HubSpot told us. `key` names the event whatever its attempt number. A row that is done keeps its key alone,
-- so that a late duplicate is recognised. The event is text: nothing in it can keep it from being stored.
create table inbox (
  portal_id   bigint not null,
  key         bytea not null,
  seq         bigint generated always as identity,
  event       text,
  received_at bigint not null,
  done_at     bigint,
  primary key (portal_id, key)
);
create index inbox_unread on inbox (portal_id, seq) where done_at is null;

-- Whose turn it is to work on a portal's unread events.
create table lanes (
  portal_id    bigint primary key,
  gen          bigint not null default 0,
  leased_until timestamptz not null default '-infinity'
);

-- One CRM record as it was last read. `fact` is null for one that is gone: its stone keeps an older read from bringing it back.
create table records (
  portal_id   bigint not null,
  type        text collate "C" not null,
  id          text collate "C" not null,
  fact        jsonb,
  modified_at bigint,
  read_at     bigint not null,
  for_good    boolean not null default false,
  primary key (portal_id, type, id)
);

-- A link, stored once, its ends in order.
create table links (
  portal_id bigint not null,
  a_type    text collate "C" not null,
  a_id      text collate "C" not null,
  b_type    text collate "C" not null,
  b_id      text collate "C" not null,
  labels    text[] not null,
  read_at   bigint not null,
  primary key (portal_id, a_type, a_id, b_type, b_id)
);
create index links_back on links (portal_id, b_type, b_id, a_type, a_id);

-- The links of a record, from either end.
create view link_ends as
  select portal_id, a_type as type, a_id as id, b_type as other, b_id as other_id, labels from links
  union all
  select portal_id, b_type as type, b_id as id, a_type as other, a_id as other_id, labels from links;

-- When all links of a record to a type were last read: an older reading of them says nothing any more, not even that
-- a link was there which is gone by now.
create table link_reads (
  portal_id bigint not null,
  type      text collate "C" not null,
  id        text collate "C" not null,
  other     text collate "C" not null,
  read_at   bigint not null,
  primary key (portal_id, type, id, other)
);

-- A deal's own timer and its last judgement. `look_at` says when to look again; `gen` counts what happened to it,
-- so that work begun before some news does not overwrite it.
create table deals (
  portal_id        bigint not null,
  deal_id          text collate "C" not null,
  name             text not null,
  owner_id         text,
  pipeline_id      text not null,
  stage_id         text not null,
  amount           double precision,
  currency         text,
  open             boolean not null,
  gone             boolean not null default false,
  look_at          bigint,
  gen              bigint not null default 0,
  leased_until     timestamptz,
  state            text,
  judgement        jsonb,
  judged_at        bigint,
  settings_version integer,
  task             jsonb,
  -- Fields of ours set by a click, each with its real moment: they count until a later read of the deal.
  ours             jsonb,
  teaching         jsonb,
  primary key (portal_id, deal_id)
) with (fillfactor = 80);
create index deals_due on deals (portal_id, look_at, amount desc nulls last) where look_at is not null;
create index deals_open on deals (portal_id, owner_id) where open and not gone;

-- What is to be done in HubSpot, once per key.
create table effects (
  portal_id         bigint not null,
  key               text collate "C" not null,
  deal_id           text collate "C" not null,
  seq               bigint generated always as identity,
  kind              text not null,
  payload           jsonb not null,
  status            text not null default 'pending' check (status in ('pending', 'done', 'dead', 'cancelled')),
  due_at            bigint not null,
  gen               bigint not null default 0,
  leased_until      timestamptz,
  tries             integer not null default 0,
  may_have_happened boolean not null default false,
  result            jsonb,
  because           text,
  asked_at          bigint not null,
  finished_at       bigint,
  primary key (portal_id, key)
);
create index effects_due on effects (portal_id, due_at, seq) where status = 'pending';
create index effects_waiting on effects (portal_id, deal_id, seq) where status = 'pending';
create index effects_dead on effects (portal_id, deal_id) where status = 'dead';

-- What the card shows as history.
create table history (
  portal_id bigint not null,
  deal_id   text collate "C" not null,
  seq       bigint generated always as identity,
  at        bigint not null,
  kind      text not null,
  data      jsonb not null,
  primary key (portal_id, deal_id, seq)
);

-- Clicks: what was asked with a key and what was answered.
create table card_actions (
  portal_id bigint not null,
  key       text collate "C" not null,
  deal_id   text collate "C" not null,
  ask       text not null,
  answer    jsonb,
  at        bigint not null,
  primary key (portal_id, key)
);

create table corrections (
  portal_id  bigint not null,
  key        text collate "C" not null,
  deal_id    text collate "C" not null,
  at         bigint not null,
  by_whom    text,
  not_reason text not null,
  instead    text,
  undone     boolean not null default false,
  primary key (portal_id, key)
);
create index corrections_of_deal on corrections (portal_id, deal_id, at);

create table settled (
  portal_id   bigint not null,
  key         text collate "C" not null,
  n           integer not null,
  deal_id     text collate "C" not null,
  at          bigint not null,
  source_type text not null,
  source_id   text not null,
  says        text not null,
  undone      boolean not null default false,
  primary key (portal_id, key, n)
);
create index settled_of_deal on settled (portal_id, deal_id);

create table presses (
  portal_id bigint not null,
  key       text collate "C" not null,
  deal_id   text collate "C" not null,
  owner_id  text,
  at        bigint not null,
  play      text not null,
  because   text,
  undone    boolean not null default false,
  primary key (portal_id, key)
);
create index presses_by_time on presses (portal_id, at);

-- Who was written to when, for the cap per person across deals.
create table people_touches (
  portal_id bigint not null,
  email     text collate "C" not null,
  deal_id   text collate "C" not null,
  at        bigint not null,
  ours      boolean not null,
  human     boolean not null,
  primary key (portal_id, email, deal_id, at, ours)
);
create index people_touches_of_deal on people_touches (portal_id, deal_id);

-- New tasks per owner and day.
create table task_days (
  portal_id bigint not null,
  owner     text not null,
  day       text not null,
  used      integer not null,
  primary key (portal_id, owner, day)
);

create table settings_audit (
  portal_id bigint not null,
  seq       bigint generated always as identity,
  at        bigint not null,
  who       text not null,
  key       text not null,
  was       text not null,
  becomes   text not null,
  primary key (portal_id, seq)
);
