-- As take_call (0002), with the place it took: its moment, by which its call's arrival is told (`array_replace`).
-- `in_flight` milliseconds are added to that moment, for a call that HubSpot may count that much later.
-- take_call stays for processes of an older version beside this one, and asks here: one counting for both.
create function take_place(
  in_portal bigint, in_lane text, in_max integer, in_window integer, in_reserve integer, in_flight integer,
  out wait double precision, out place double precision
) language plpgsql as $$
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
  wait := 0;
  if row.paused_until > now_ then
    wait := row.paused_until - now_;
    return;
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
    place := now_ + in_flight;
    update call_budgets set taken = fresh || place where portal_id = in_portal and lane = in_lane;
    return;
  end if;
  -- One still on its way may be answered at any moment: look again after one window, not after its longest flight.
  wait := least(span, greatest(1, fresh[cardinality(fresh) - room + 1] + span - now_));
end $$;

create or replace function take_call(in_portal bigint, in_lane text, in_max integer, in_window integer, in_reserve integer)
returns double precision language sql as $$
  select wait from take_place(in_portal, in_lane, in_max, in_window, in_reserve, 0)
$$;
