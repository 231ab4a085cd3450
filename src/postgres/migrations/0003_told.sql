-- What HubSpot was told of a deal's judgement: state, reason, since. Null when it was told nothing yet, or has to be told again.
alter table deals add column told jsonb;
