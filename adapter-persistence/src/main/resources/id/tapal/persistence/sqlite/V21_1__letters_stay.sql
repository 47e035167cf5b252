-- The encrypted content in parts, and that a letter stays as it was signed.
create table letter_content_part (
    letter_content text    not null references letter_content (id),
    part           integer not null,
    content        blob    not null,
    primary key (letter_content, part)
);

create trigger letter_is_never_changed before update on letter
begin
    select raise(abort, 'a letter stays as it was signed');
end;

create trigger letter_is_never_deleted before delete on letter
begin
    select raise(abort, 'a letter stays as it was signed');
end;

create trigger letter_content_is_never_changed before update of id, case_number, format, digest, size on letter_content
begin
    select raise(abort, 'a letter stays as it was signed');
end;

create trigger letter_content_is_never_deleted before delete on letter_content
begin
    select raise(abort, 'a letter stays as it was signed');
end;
