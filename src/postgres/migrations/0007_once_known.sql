-- Of a contact that was deleted in HubSpot: addresses, names and its deals, so that a deletion for privacy that is told
-- later (HubSpot may tell of both, in either order) still finds what quotes them. Null of everybody else.
alter table records add column once_known jsonb;
create index records_once_known on records (read_at) where once_known is not null;
