-- What was noted of a group can be changed as long as the check runs: whoever is late sees what the other wrote.
alter table check_reactions add column version int not null default 1;
