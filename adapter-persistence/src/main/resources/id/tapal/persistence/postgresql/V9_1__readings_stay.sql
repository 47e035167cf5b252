alter table identity_reading alter column case_number type text collate "C";
alter table identity_reading alter column read_at type text collate "C";
alter table forgetting alter column case_number type text collate "C";

-- Who read and who forgot is never changed.
create function record_of_people_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was read and forgotten stays recorded';
end $$;

create trigger identity_reading_is_never_changed before update or delete on identity_reading for each row
    execute function record_of_people_stays();
create trigger identity_reading_is_never_emptied before truncate on identity_reading
    execute function record_of_people_stays();
create trigger forgetting_is_never_changed before update or delete on forgetting for each row
    execute function record_of_people_stays();
create trigger forgetting_is_never_emptied before truncate on forgetting
    execute function record_of_people_stays();
