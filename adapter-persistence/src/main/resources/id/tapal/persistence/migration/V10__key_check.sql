-- Tells at the start whether the keys are those of this database.
create table key_check (
    id     integer primary key check (id = 1),
    sealed text    not null -- sealed
);
