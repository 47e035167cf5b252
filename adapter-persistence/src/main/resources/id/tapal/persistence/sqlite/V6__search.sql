-- What the register is searched by, with an index of every three characters in a row; kept in step by triggers. The register is made
-- anew when it is next opened.
delete from owing;
delete from register;
alter table register drop column number_folded;
alter table register drop column request_folded;
create index register_stage on register (stage);

drop table requester;
create table requester (
    id             integer primary key,
    number         text not null unique,
    name           text not null,
    folded         text not null,
    number_folded  text not null,
    request_folded text not null
);

create virtual table search using fts5 (
    number_folded, folded, request_folded,
    content = 'requester', content_rowid = 'id', tokenize = 'trigram case_sensitive 1'
);
-- What is forgotten must not stay in the pages of the index.
insert into search (search, rank) values ('secure-delete', 1);

create trigger search_begins after insert on requester
begin
    insert into search (rowid, number_folded, folded, request_folded)
    values (new.id, new.number_folded, new.folded, new.request_folded);
end;

create trigger search_ends after delete on requester
begin
    insert into search (search, rowid, number_folded, folded, request_folded)
    values ('delete', old.id, old.number_folded, old.folded, old.request_folded);
end;

create trigger search_changes after update on requester
begin
    insert into search (search, rowid, number_folded, folded, request_folded)
    values ('delete', old.id, old.number_folded, old.folded, old.request_folded);
    insert into search (rowid, number_folded, folded, request_folded)
    values (new.id, new.number_folded, new.folded, new.request_folded);
end;

update register_state set stale = 1;
