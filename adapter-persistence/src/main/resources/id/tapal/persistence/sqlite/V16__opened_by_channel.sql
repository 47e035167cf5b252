-- The order in which cases were opened is kept for each channel, as the other orders are: of one channel a page is read from where it begins.
drop index register_opened;
create index register_opened on register (channel, opened_at, number);

-- Late can only be who has a limit: few of all, and the oldest among them are looked for.
create index register_late on register (channel, opened_at, number) where late_from < '9999';

-- Who knows the sizes of all indexes but one takes that one for the best.
pragma analysis_limit = 1000;
analyze register;
