-- The encrypted content in parts, and that a letter stays as it was signed.
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
