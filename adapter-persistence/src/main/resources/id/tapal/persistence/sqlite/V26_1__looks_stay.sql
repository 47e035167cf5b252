create trigger case_look_is_never_changed before update on case_look
begin
    select raise(abort, 'who looked at a case stays recorded');
end;

create trigger case_look_is_never_deleted before delete on case_look
begin
    select raise(abort, 'who looked at a case stays recorded');
end;
