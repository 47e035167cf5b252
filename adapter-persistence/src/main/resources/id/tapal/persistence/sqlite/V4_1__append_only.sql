-- The journal only grows: what was recorded is corrected by a further entry, never changed.

create trigger entry_is_never_changed before update on entry
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger entry_is_never_deleted before delete on entry
begin
    select raise(abort, 'the journal is append-only');
end;

-- "insert or replace" deletes without telling the trigger above.
create trigger entry_is_never_replaced before insert on entry
when exists (select 1 from entry where case_number = new.case_number and sequence = new.sequence)
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger case_is_never_changed before update on journal_case
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger case_is_never_deleted before delete on journal_case
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger case_is_never_replaced before insert on journal_case
when exists (select 1 from journal_case where number = new.number)
begin
    select raise(abort, 'the journal is append-only');
end;
