-- Passwords of members: only a slow hash of each, and how often it was guessed at in a row.
create table credential (
    member       text    primary key references member (id),
    hash         text    not null,
    one_time     integer not null,
    failures     integer not null,
    locked_until text
);

-- Who is signed in: only a hash of the secret. Nobody is who has no password.
create table session (
    hash         text primary key,
    member       text not null references credential (member),
    begun_at     text not null,
    last_used_at text not null,
    ends_at      text not null
);
create index session_member on session (member);
create index session_ends on session (ends_at);
create index session_used on session (last_used_at);
