-- Records that were looked at and are not ours, or gone: a first sync asks for those that a closed deal leads to (PASSED_OVER).
create index records_gone on records (portal_id, type, id) where fact is null and not for_good;
