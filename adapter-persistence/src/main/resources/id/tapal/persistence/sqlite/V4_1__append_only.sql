-- The journal only grows, again.

create trigger entry_is_never_changed before update on entry
begin
    select raise(abort, 'the journal is append-only');
end;
