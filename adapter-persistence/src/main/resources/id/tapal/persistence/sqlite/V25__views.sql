-- Filters of the register that members have named.
create table saved_view (
    member text not null references member (id),
    name   text not null,
    filter text not null,
    primary key (member, name)
);
