-- Texts sort by their characters, as in SQLite, whatever the language of the server.
alter table journal_case alter column number type text collate "C";
alter table entry alter column case_number type text collate "C";
alter table register alter column number type text collate "C";
alter table register alter column opened_at type text collate "C";
alter table register alter column due_at type text collate "C";
alter table register alter column late_from type text collate "C";
alter table register alter column number_folded type text collate "C";
alter table register alter column request_folded type text collate "C";
alter table owing alter column number type text collate "C";
alter table owing alter column who type text collate "C";
alter table member alter column id type text collate "C";
alter table token alter column id type text collate "C";
alter table token alter column issued_at type text collate "C";
alter table complaint alter column number type text collate "C";
alter table complaint alter column received_at type text collate "C";

-- A number once given is never given again.
create function number_is_never_used_again() returns trigger language plpgsql as $$
begin
    raise exception 'a number is never used again';
end $$;

create trigger numbering_only_grows before update on numbering for each row
    when (new.series <> old.series or new.year <> old.year or new.last <= old.last)
    execute function number_is_never_used_again();

create trigger numbering_is_never_deleted before delete on numbering for each row
    execute function number_is_never_used_again();
