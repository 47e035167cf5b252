-- Documents of cases. What stands in one is encrypted with a key of its own, which is sealed here: sealed again, the content stays as it is; deleted,
-- nothing opens it any more.
create table document (
    id          text    primary key,
    case_number text    not null references journal_case (number),
    kind        text    not null,
    type        text    not null,
    name        text    not null,
    size        integer not null,
    member      text    not null,
    attached_at text    not null,
    digest      text    not null,
    content_key text    not null, -- sealed
    unique (case_number, digest)
);
create index document_attached on document (case_number, attached_at, id);

-- The encrypted content in parts, so that nobody who copies tables holds many whole ones at once.
create table document_part (
    document text    not null references document (id),
    part     integer not null,
    content  bytea   not null,
    primary key (document, part)
);

-- Who attached and who opened; it stays when the document is destroyed, and refers to none therefore.
create table document_access (
    case_number text not null references journal_case (number),
    document    text not null,
    kind        text not null,
    what        text not null,
    member      text not null,
    accessed_at text not null
);
create index document_access_case on document_access (case_number, accessed_at);

alter table document alter column id type text collate "C";
alter table document alter column case_number type text collate "C";
alter table document alter column attached_at type text collate "C";
alter table document_access alter column case_number type text collate "C";
alter table document_access alter column accessed_at type text collate "C";

create function document_access_stays() returns trigger language plpgsql as $$
begin
    raise exception 'who opened a document stays recorded';
end $$;

create trigger document_access_is_never_changed before update or delete on document_access for each row
    execute function document_access_stays();
create trigger document_access_is_never_emptied before truncate on document_access
    execute function document_access_stays();
