-- What figures count of a case: in which month it came, what came of it, and how it stands to its two limits. The register is made anew when it is next
-- opened; until then it is stale, and no figure is made of it.
alter table register add column opened_month integer not null default 0; -- 202603
alter table register add column outcome text not null default '';
alter table register add column grounds text not null default '';
alter table register add column answered_at text not null default '9999-12-31T23:59:59.999999999Z';
alter table register add column promise_taken integer not null default -1;
alter table register add column promise_late integer not null default 0;
alter table register add column promise_late_from text not null default '9999-12-31T23:59:59.999999999Z';
alter table register add column statute_taken integer not null default -1;
alter table register add column statute_late integer not null default 0;
alter table register add column statute_late_from text not null default '9999-12-31T23:59:59.999999999Z';

-- All that is counted stands in it, in the order in which it is grouped: the rows themselves are not read.
create index register_figures on register (channel, outcome, opened_month, grounds, promise_taken, promise_late, statute_taken, statute_late,
    promise_late_from, statute_late_from);

-- Who knows the sizes of all indexes but one takes that one for the best.
pragma analysis_limit = 1000;
analyze register;

update register_state set stale = 1;
