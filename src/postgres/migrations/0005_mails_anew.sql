-- Mails that were read before the account let us see what they say are read once more. Null: nothing to do. Else the id
-- after which it goes on, empty at the beginning.
alter table portals add column mails_anew text;
