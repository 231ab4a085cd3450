-- When somebody last pressed a play on a deal: an open task follows what was done (watch/task-of.ts).
create index presses_of_deal on presses (portal_id, deal_id, at);
