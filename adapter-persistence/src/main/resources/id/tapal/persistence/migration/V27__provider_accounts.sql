-- Which account of a provider is whose: issuer and subject are one person for ever, names are not.
create table account_binding (
    issuer   text not null,
    subject  text not null,
    member   text not null references member (id),
    bound_at text not null,
    primary key (issuer, subject),
    unique (issuer, member)
);

-- Who is signed in may have no password now: a session is a member's. A reference cannot be changed in a file, so the table is made anew; those who are in stay in.
create table session_of_member (
    hash         text    primary key,
    member       text    not null references member (id),
    begun_at     text    not null,
    last_used_at text    not null,
    ends_at      text    not null,
    by_provider  integer not null default 0
);
insert into session_of_member (hash, member, begun_at, last_used_at, ends_at)
select hash, member, begun_at, last_used_at, ends_at from session;
drop table session;
alter table session_of_member rename to session;
create index session_member on session (member);
create index session_ends on session (ends_at);
create index session_used on session (last_used_at);
