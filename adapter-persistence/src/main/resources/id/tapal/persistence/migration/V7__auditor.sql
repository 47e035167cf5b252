-- Common to SQLite and PostgreSQL: who reads all and changes nothing, and whose standard the cases of this database are kept under.

alter table member add column auditor integer not null default 0;

create table installation (
    id       integer primary key check (id = 1),
    standard text    not null
);
