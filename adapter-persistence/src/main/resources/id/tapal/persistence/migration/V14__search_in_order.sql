-- The rows of each channel, of each stage in it and of each handler in it, in each order in which they can be asked for: a page is read from
-- where it begins, however many rows there are. What was kept in an order before is found by these as well.
drop index register_due;
drop index register_late;
drop index register_handler;
drop index register_stage;

create index register_number on register (channel, number);
create index register_due on register (channel, due_at, number);
create index register_stage_number on register (stage, channel, number);
create index register_stage_opened on register (stage, channel, opened_at, number);
create index register_stage_due on register (stage, channel, due_at, number);
create index register_handler_number on register (handler, channel, number);
create index register_handler_opened on register (handler, channel, opened_at, number);
create index register_handler_due on register (handler, channel, due_at, number);
