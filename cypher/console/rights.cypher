// title: Rights of the asker
// answers: Which roles has the user by whom untrusted queries are asked?
// column user: the user's name
// column roles: their names; null where the edition knows none
SHOW CURRENT USER YIELD user, roles
RETURN user, roles
