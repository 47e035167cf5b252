-- Who of the staff looked at a case, and when.
create table case_look (
    case_number text not null references journal_case (number),
    member      text not null,
    looked_at   text not null
);
create index case_look_case on case_look (case_number, looked_at);
