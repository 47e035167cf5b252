-- Who read the identity numbers of a case, and why.
create table identity_reading (
    case_number text not null references journal_case (number),
    member      text not null,
    read_at     text not null,
    reason      text not null
);
create index identity_reading_case on identity_reading (case_number, read_at);

-- On whose decision the people of a case were forgotten, and why.
create table forgetting (
    case_number  text primary key references journal_case (number),
    member       text not null,
    forgotten_at text not null,
    reason       text not null
);
