// title: Whether the database takes writing
// answers: How may the database be used that a server has for us?
// param name (text): its name; empty for the asker's home database
// column access: read-write or read-only
:param name => '';

SHOW DATABASES YIELD name, access, home
WHERE name = $name OR ($name = '' AND home)
RETURN collect(DISTINCT access) AS access
