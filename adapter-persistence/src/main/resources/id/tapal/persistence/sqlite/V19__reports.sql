-- The cases in which a tracking number of SP4N-LAPOR! is stated: whoever takes an export in asks for each of its numbers. Only what is said of a report is read
-- for it, so other acts cost nothing.
create index entry_tracking on entry (case when json_valid(payload) then json_extract(payload, '$.tracking_id') end)
where act in ('report-submitted', 'entry-corrected');
