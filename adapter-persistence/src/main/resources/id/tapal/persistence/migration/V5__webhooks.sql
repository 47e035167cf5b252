-- Events out. An event is put into the outbox with its entry, spread over the subscriptions, and each delivery claimed by one node at a time.

create table subscription (
    id         text primary key,
    address    text not null,
    secret     text not null, -- sealed
    state      text not null,
    created_at text not null
);

create table outbox (
    id          text    primary key,
    case_number text    not null,
    channel     text    not null,
    sequence    integer not null,
    act         text    not null,
    stage       text    not null,
    occurred_at text    not null,
    recorded_at text    not null,
    spread      integer not null
);
create index outbox_recorded on outbox (recorded_at);
create index outbox_to_spread on outbox (case_number, sequence) where spread = 0;

create table delivery (
    subscription text    not null references subscription (id) on delete cascade,
    event        text    not null references outbox (id) on delete cascade,
    case_number  text    not null,
    sequence     integer not null,
    state        text    not null,
    attempts     integer not null,
    due_at       text    not null,
    lease        text    not null,
    leased_until text    not null,
    last_at      text,
    last_error   text    not null,
    primary key (subscription, event)
);
create index delivery_event on delivery (event);
create index delivery_due on delivery (subscription, due_at, event) where state = 'pending';
create index delivery_order on delivery (subscription, case_number, sequence) where state = 'pending';
