-- What the register is searched by, with an index of every three characters in a row where the server has the extension for it: without
-- it searches are as right, and slower. The register is made anew when it is next opened.
delete from owing;
delete from register;
delete from requester;
alter table register drop column number_folded;
alter table register drop column request_folded;
create index register_stage on register (stage);

alter table requester add column number_folded text collate "C" not null;
alter table requester add column request_folded text collate "C" not null;

do $$
begin
    create extension if not exists pg_trgm;
    create index requester_folded on requester using gin (folded gin_trgm_ops);
    create index requester_number on requester using gin (number_folded gin_trgm_ops);
    create index requester_request on requester using gin (request_folded gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'without pg_trgm searches by part of a text are slow: have an administrator create it, then these indexes';
end $$;

update register_state set stale = 1;
