alter table case_look alter column case_number type text collate "C";
alter table case_look alter column looked_at type text collate "C";

create function case_look_stays() returns trigger language plpgsql as $$
begin
    raise exception 'who looked at a case stays recorded';
end $$;

create trigger case_look_is_never_changed before update or delete on case_look for each row
    execute function case_look_stays();
create trigger case_look_is_never_emptied before truncate on case_look
    execute function case_look_stays();
