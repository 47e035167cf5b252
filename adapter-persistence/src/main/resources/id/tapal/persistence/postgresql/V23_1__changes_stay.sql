create function administration_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was changed in the administration stays recorded';
end $$;

create trigger administration_change_is_never_changed before update or delete on administration_change for each row
    execute function administration_change_stays();
create trigger administration_change_is_never_emptied before truncate on administration_change
    execute function administration_change_stays();
