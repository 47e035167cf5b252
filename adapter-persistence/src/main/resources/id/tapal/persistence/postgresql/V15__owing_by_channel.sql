-- What somebody owes is read in the channels that they may read, in its order: an inbox passes over nothing that it may not show.
drop index owing_who;
alter table owing add column channel text not null default '';
update owing set channel = (select r.channel from register r where r.number = owing.number);
create index owing_who on owing (who, channel, due_at, number);

-- Several rows come with each act, and for each of them the server would look for the register's row and lock it. They are only ever written
-- and deleted together with that row, and the proof compares them with it.
alter table owing drop constraint owing_number_fkey;
