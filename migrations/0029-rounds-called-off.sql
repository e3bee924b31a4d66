-- A round of advice that was announced can be called off before it opens: nobody has been asked yet, and nobody has advised.
grant delete on advice_rounds, advice_parties to app_municipality;
