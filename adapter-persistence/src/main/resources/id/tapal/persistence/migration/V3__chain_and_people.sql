-- People apart from cases: what an entry states about a person stands here, and can be forgotten; the entry keeps that it was stated.
create table person (
    case_number text    not null,
    sequence    integer not null,
    name        text,
    address     text,
    phone       text,
    email       text,
    identity    text, -- sealed
    salt        text    not null,
    primary key (case_number, sequence),
    foreign key (case_number, sequence) references entry (case_number, sequence)
);

-- Who asks in a case, as the register shows and finds it.
create table requester (
    number text primary key,
    name   text not null,
    folded text not null
);

-- Each entry seals the one before it. The commitment stands for what was said of a person, without telling it.
alter table entry add column commitment text;
alter table entry add column hash_before text not null default '';
alter table entry add column hash text not null default '';

-- The register is a projection: emptied here, made anew from the journal before it is used.
delete from owing;
delete from register;
alter table register drop column requester;
alter table register drop column requester_folded;
alter table register add column hash text not null default '';
drop index owing_who;
alter table owing add column due_at text not null default '';
create index owing_who on owing (who, due_at, number);

alter table organization add column version integer not null default 1;

create table register_state (
    id    integer primary key check (id = 1),
    stale integer not null
);
insert into register_state (id, stale) values (1, 1);

-- What is to be done once, and was done: for a day.
create table done_once (
    member          text    not null,
    idempotency_key text    not null,
    digest          text    not null,
    number          text    not null,
    sequence        integer not null,
    done_at         text    not null,
    primary key (member, idempotency_key)
);
create index done_once_at on done_once (done_at);
