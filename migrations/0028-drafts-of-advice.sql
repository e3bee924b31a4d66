-- A draft of advice that was begun by mistake can be thrown away; what was sent stays.
grant delete on advices to app_municipality;
