-- Texts of the newer tables sort by their characters as well.
alter table person alter column case_number type text collate "C";
alter table requester alter column number type text collate "C";
alter table requester alter column folded type text collate "C";
alter table owing alter column due_at type text collate "C";
alter table done_once alter column done_at type text collate "C";

-- The journal only grows: what was recorded is corrected by a further entry, never changed.
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create trigger entry_is_never_changed before update or delete on entry for each row
    execute function journal_is_append_only();
create trigger entry_is_never_emptied before truncate on entry
    execute function journal_is_append_only();
create trigger case_is_never_changed before update or delete on journal_case for each row
    execute function journal_is_append_only();
create trigger case_is_never_emptied before truncate on journal_case
    execute function journal_is_append_only();
