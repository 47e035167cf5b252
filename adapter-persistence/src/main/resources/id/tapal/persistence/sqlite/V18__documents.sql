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
    content  blob    not null,
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

create trigger document_access_is_never_changed before update on document_access
begin
    select raise(abort, 'who opened a document stays recorded');
end;

create trigger document_access_is_never_deleted before delete on document_access
begin
    select raise(abort, 'who opened a document stays recorded');
end;
