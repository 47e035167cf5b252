create trigger administration_change_is_never_changed before update on administration_change
begin
    select raise(abort, 'what was changed in the administration stays recorded');
end;

create trigger administration_change_is_never_deleted before delete on administration_change
begin
    select raise(abort, 'what was changed in the administration stays recorded');
end;

create trigger administration_change_is_never_replaced before insert on administration_change
when exists (select 1 from administration_change where sequence = new.sequence)
begin
    select raise(abort, 'what was changed in the administration stays recorded');
end;
