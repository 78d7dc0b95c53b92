// title: A user that only reads
// answers: Creates the user by whom untrusted queries are asked, on a server whose edition has roles (Enterprise, Aura). It is run once, by
//   an administrator, in the database system: cypher-shell -d system --param 'password => "…"' -f reader.cypher. The same
//   password stands in the file that helix.console.password-file names, and atlas_reader in helix.console.user. With Community, which
//   has no roles, every user may do everything; untrusted queries are held to reading by the service there.
// param password (text): at least eight characters
:param password => 'choose another one';

CREATE USER atlas_reader IF NOT EXISTS SET PASSWORD $password CHANGE NOT REQUIRED;
GRANT ROLE reader TO atlas_reader;
