-- HubSpot's limits, kept for all processes together. Real time of the database's clock.
create table call_budgets (
  portal_id    bigint not null,
  lane         text not null,
  -- Moments (epoch milliseconds) of the calls within the window, oldest first.
  taken        double precision[] not null default '{}',
  paused_until double precision not null default 0,
  max          integer,
  window_ms    integer,
  primary key (portal_id, lane)
);

-- Takes a place (answers 0) or says how many milliseconds to wait. The row's lock makes it exact however many ask at
-- once. A lost place after a crash does no harm, so nobody waits for the disk.
create function take_call(in_portal bigint, in_lane text, in_max integer, in_window integer, in_reserve integer)
returns double precision language plpgsql as $$
declare
  row   call_budgets;
  now_  double precision;
  most  integer;
  span  integer;
  room  integer;
  fresh double precision[];
begin
  perform set_config('synchronous_commit', 'off', true);
  insert into call_budgets (portal_id, lane) values (in_portal, in_lane) on conflict do nothing;
  select * into row from call_budgets where portal_id = in_portal and lane = in_lane for update;
  now_ := extract(epoch from clock_timestamp()) * 1000;
  if row.paused_until > now_ then
    return row.paused_until - now_;
  end if;
  most := in_max;
  span := in_window;
  if row.max is not null and row.max < in_max then
    most := row.max;
    span := row.window_ms;
  end if;
  room := greatest(1, most - in_reserve);
  select coalesce(array_agg(t order by t), '{}') into fresh from unnest(row.taken) t where t > now_ - span;
  if cardinality(fresh) < room then
    update call_budgets set taken = fresh || now_ where portal_id = in_portal and lane = in_lane;
    return 0;
  end if;
  return greatest(1, fresh[cardinality(fresh) - room + 1] + span - now_);
end $$;
