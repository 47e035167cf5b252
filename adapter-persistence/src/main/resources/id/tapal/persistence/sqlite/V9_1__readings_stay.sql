-- Who read and who forgot is never changed.

create trigger identity_reading_is_never_changed before update on identity_reading
begin
    select raise(abort, 'what was read stays recorded');
end;

create trigger identity_reading_is_never_deleted before delete on identity_reading
begin
    select raise(abort, 'what was read stays recorded');
end;

create trigger forgetting_is_never_changed before update on forgetting
begin
    select raise(abort, 'what was forgotten stays recorded');
end;

create trigger forgetting_is_never_deleted before delete on forgetting
begin
    select raise(abort, 'what was forgotten stays recorded');
end;

create trigger forgetting_is_never_replaced before insert on forgetting
when exists (select 1 from forgetting where case_number = new.case_number)
begin
    select raise(abort, 'what was forgotten stays recorded');
end;
