-- What is printed on a receipt to follow the request by. Not sealed: it opens no more than stage and dates.
create table tracking_code (
    case_number text primary key references journal_case (number),
    code        text not null
);
