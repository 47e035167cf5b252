-- What somebody owes is read in the channels that they may read, in its order: an inbox passes over nothing that it may not show.
drop index owing_who;
alter table owing add column channel text not null default '';
update owing set channel = (select r.channel from register r where r.number = owing.number);
create index owing_who on owing (who, channel, due_at, number);
