-- The journal only grows: what was recorded is corrected by a further entry, never changed.

create trigger entry_is_never_changed before update on entry
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger entry_is_never_deleted before delete on entry
begin
    select raise(abort, 'the journal is append-only');
end;
