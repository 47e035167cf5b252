-- The cases in which a tracking number of SP4N-LAPOR! is stated: whoever takes an export in asks for each of its numbers. Only what is said of a report is read
-- for it, so other acts cost nothing. A text within the facts has its quotation marks escaped: it cannot look like a field.
create index entry_tracking on entry (substring(payload from '"tracking_id":"([^"\\]*)"'))
where act in ('report-submitted', 'entry-corrected');
