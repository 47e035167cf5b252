-- The words of drafts, beside their entries: written with them, forgotten with the people of the case.
create table draft_words (
    case_number text    not null,
    sequence    integer not null,
    words       text    not null, -- sealed
    primary key (case_number, sequence),
    foreign key (case_number, sequence) references entry (case_number, sequence)
);

-- Letters that have their number. Nothing in here is personal, and nothing is ever changed.
create table letter (
    case_number text    primary key references journal_case (number),
    sequence    integer not null,
    number      text    not null unique,
    code        text    not null unique,
    decision    text    not null,
    signed_at   text    not null
);

-- What letters were frozen as. The content is encrypted with a key of its own, which is sealed here: sealed again, the content stays as it is; taken away with the
-- people of the case, nothing opens it any more, and SHA-256 still tells a copy.
create table letter_content (
    id          text    primary key,
    case_number text    not null references letter (case_number),
    format      text    not null,
    digest      text    not null,
    size        integer not null,
    content_key text, -- sealed
    unique (case_number, format)
);
