-- Common to SQLite and PostgreSQL: texts, integers, and instants as sortable texts in UTC.

create table journal_case (
    number  text primary key,
    channel text not null
);

create table entry (
    case_number text    not null references journal_case (number),
    sequence    integer not null,
    act         text    not null,
    actor       text    not null,
    role        text,
    occurred_at text    not null,
    recorded_at text    not null,
    payload     text    not null,
    primary key (case_number, sequence)
);

create table numbering (
    series text    not null,
    year   integer not null,
    last   integer not null,
    primary key (series, year)
);

create table register (
    number     text    primary key,
    channel    text    not null,
    stage      text    not null,
    requester  text    not null,
    request    text    not null,
    number_folded    text not null,
    requester_folded text not null,
    request_folded   text not null,
    handler    text    not null,
    decision   text,
    opened_at  text    not null,
    last_at    text    not null,
    due_at     text    not null,
    late_from  text    not null,
    version    integer not null
);
create index register_opened on register (opened_at, number);
create index register_due on register (due_at, number);
create index register_late on register (late_from, number);
create index register_handler on register (handler, number);

create table owing (
    number text not null references register (number) on delete cascade,
    who    text not null,
    primary key (number, who)
);
create index owing_who on owing (who, number);

create table member (
    id     text    primary key,
    name   text    not null,
    active integer not null
);

create table organization (
    id    integer primary key check (id = 1),
    chart text    not null
);

create table token (
    id         text primary key,
    member     text not null references member (id),
    hash       text not null unique,
    issued_at  text not null,
    expires_at text not null,
    revoked_at text
);

create table complaint (
    number      text primary key,
    route       text not null,
    received_at text not null,
    received_by text not null,
    sender      text not null,
    body        text not null,
    answered_at text,
    answered_by text,
    answer      text
);
