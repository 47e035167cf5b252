-- Who changed what in the administration, and when: members, the chart, one-time passwords. Each change has how it was and how it is.
create table administration_change (
    sequence   integer primary key,
    changed_at text not null,
    author     text not null, -- empty where it was whoever runs the machine
    kind       text not null,
    subject    text not null, -- a member, or the version of a chart
    was        text,
    is_now     text
);
create index administration_change_subject on administration_change (kind, subject);

-- The number of the last one. Who changes something takes this row first: one at a time.
create table administration (
    id   integer primary key check (id = 1),
    last integer not null
);
insert into administration (id, last) values (1, 0);
