-- Filters of the register that members have named.
create table saved_view (
    member text collate "C" not null references member (id),
    name   text collate "C" not null,
    filter text not null,
    primary key (member, name)
);
