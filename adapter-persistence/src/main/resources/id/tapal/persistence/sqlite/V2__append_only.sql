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

-- A number once given is never given again.
create trigger numbering_only_grows before update on numbering
when new.series <> old.series or new.year <> old.year or new.last <= old.last
begin
    select raise(abort, 'a number is never used again');
end;

create trigger numbering_is_never_deleted before delete on numbering
begin
    select raise(abort, 'a number is never used again');
end;
