-- Lists in the order of time are read a page at a time: from where the page before ended, not from the beginning.
create index complaint_received on complaint (received_at, number);
create index token_issued on token (issued_at, id);
