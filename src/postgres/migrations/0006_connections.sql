-- Each time an account comes back is a connection of its own, counted. `read_of` is the one whose missed changes a sweep
-- that began after it has read. Counted, not timed: the clocks of two machines differ, and a sweep that began a moment
-- after the account came back must not look older than that by the clock of the worker that ran it.
alter table portals add column connection integer not null default 1, add column read_of integer not null default 1;
