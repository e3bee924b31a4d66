-- Which department somebody works for: they confirm the part of that department, and of no other.
alter table accounts add column department_id uuid,
  add foreign key (municipality_id, department_id) references departments;
