-- The words of drafts, beside their entries: written with them, forgotten with the people of the case.
create table draft_words (
    case_number text    not null,
    sequence    integer not null,
    words       text    not null, -- sealed
    primary key (case_number, sequence),
    foreign key (case_number, sequence) references entry (case_number, sequence)
);

-- Letters that have their number. Nothing in here is personal, and nothing is ever changed.
create table letter (
    case_number text    primary key references journal_case (number),
    sequence    integer not null,
    number      text    not null unique,
    code        text    not null unique,
    decision    text    not null,
    signed_at   text    not null
);

-- What letters were frozen as. The content is encrypted with a key of its own, which is sealed here: sealed again, the content stays as it is; taken away with the
-- people of the case, nothing opens it any more, and SHA-256 still tells a copy.
create table letter_content (
    id          text    primary key,
    case_number text    not null references letter (case_number),
    format      text    not null,
    digest      text    not null,
    size        integer not null,
    content_key text, -- sealed
    unique (case_number, format)
);

create table letter_content_part (
    letter_content text    not null references letter_content (id),
    part           integer not null,
    content        bytea   not null,
    primary key (letter_content, part)
);

alter table draft_words alter column case_number type text collate "C";
alter table letter alter column case_number type text collate "C";
alter table letter alter column number type text collate "C";
alter table letter alter column code type text collate "C";
alter table letter_content alter column id type text collate "C";
alter table letter_content alter column case_number type text collate "C";
alter table letter_content_part alter column letter_content type text collate "C";

create function letter_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a letter stays as it was signed';
end $$;

create trigger letter_is_never_changed before update or delete on letter for each row
    execute function letter_stays();
create trigger letter_is_never_emptied before truncate on letter
    execute function letter_stays();
create trigger letter_content_is_never_changed before update of id, case_number, format, digest, size on letter_content
    for each row execute function letter_stays();
create trigger letter_content_is_never_deleted before delete on letter_content for each row
    execute function letter_stays();
create trigger letter_content_is_never_emptied before truncate on letter_content
    execute function letter_stays();
