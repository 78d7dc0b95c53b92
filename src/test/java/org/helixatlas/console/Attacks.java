package org.helixatlas.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.graph.SharedNeo4j;
import org.neo4j.driver.Session;

/** What somebody who means harm may send. */
final class Attacks {

    private Attacks() {}

    /** They change the graph, its schema, its users or its databases. */
    static Stream<String> writes() {
        return Stream.of(
                "CREATE (n:Firm {id: 'x'}) RETURN n",
                "MATCH (a:Firm), (b:Firm) CREATE (a)-[:INVESTED_IN]->(b)",
                "INSERT (:Firm {id: 'x'})",
                "MERGE (n:Firm {id: 'lenovo'}) ON MATCH SET n.name = 'x'",
                "MATCH (n:Firm) SET n.name = 'x'",
                "MATCH (n:Firm) SET n += {name: 'x'}",
                "MATCH (n:Firm) SET n:University",
                "MATCH (n:Firm) REMOVE n.name",
                "MATCH (n:Firm) REMOVE n:Firm",
                "MATCH ()-[t]->() DELETE t",
                "MATCH (n) DETACH DELETE n",
                "MATCH (n) NODETACH DELETE n",
                "MATCH (n:Firm) WITH collect(n) AS firms FOREACH (f IN firms | SET f.name = 'x')",
                "CALL { CREATE (n:X) RETURN n } RETURN n",
                "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS",
                "MATCH (n) CALL (n) { RETURN 1 AS x } IN 3 CONCURRENT TRANSACTIONS RETURN x",
                "RETURN 1 AS x UNION CREATE (n:X) RETURN 1 AS x",
                "MATCH (n:Firm) WITH n LIMIT 1 CALL { WITH n SET n.name = 'x' } RETURN n",
                "CREATE INDEX harm FOR (n:Firm) ON (n.name)",
                "CREATE FULLTEXT INDEX harm FOR (n:Firm) ON EACH [n.name]",
                "CREATE CONSTRAINT harm FOR (n:Firm) REQUIRE n.name IS UNIQUE",
                "DROP INDEX actor_names",
                "DROP CONSTRAINT entity_id",
                "CREATE USER harm SET PASSWORD 'harmharmharm'",
                "ALTER USER neo4j SET PASSWORD 'harmharmharm'",
                "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
                "DROP USER neo4j",
                "CREATE ROLE harm",
                "GRANT ROLE admin TO neo4j",
                "CREATE DATABASE harm",
                "DROP DATABASE neo4j",
                "STOP DATABASE neo4j",
                "ALTER DATABASE neo4j SET ACCESS READ ONLY",
                "CREATE ALIAS harm FOR DATABASE neo4j",
                "ENABLE SERVER 'x'",
                "CYPHER runtime=slotted MATCH (n) DETACH DELETE n",
                "EXPLAIN CREATE (n)",
                "PROFILE CREATE (n)",
                "PROFILE MATCH (n) DETACH DELETE n",
                "/* harmless */ // really\n CREATE (n)",
                "RETURN 1; CREATE (n)",
                "\\u0043REATE (n:X)",
                "RETURN '\\u0027 AS x CREATE (n:X) //'",
                "CALL atlas.measure('degree') YIELD actor SET actor.name = 'x'",
                "CALL atlas.measure('degree') YIELD actor DETACH DELETE actor",
                "CALL atlas.summary() YIELD figure CREATE (n:X {id: figure})",
                "CALL atlas.paths('lenovo', 'sina') YIELD ties UNWIND ties AS t DELETE t",
                "USING PERIODIC COMMIT LOAD CSV FROM 'x' AS l CREATE (n)");
    }

    /** They read what is not the graph, or end what is not theirs. */
    static Stream<String> snooping() {
        return Stream.of(
                "SHOW SETTINGS",
                "SHOW SETTINGS YIELD name, value RETURN *",
                "SHOW TRANSACTIONS",
                "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN *",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "SHOW USERS",
                "SHOW CURRENT USER",
                "SHOW ROLES",
                "SHOW PRIVILEGES",
                "SHOW DATABASES",
                "SHOW DEFAULT DATABASE",
                "SHOW SERVERS",
                "SHOW ALIASES FOR DATABASE",
                "USE system SHOW USERS",
                "USE system MATCH (n) RETURN n",
                "USE neo4j MATCH (n) RETURN n",
                "USE graph.byName('system') MATCH (n) RETURN n",
                "CALL { USE system RETURN 1 AS x } RETURN x",
                "RETURN graph.names()",
                "RETURN apoc.load.json('http://127.0.0.1/')",
                "RETURN gds.util.asNode(1)");
    }

    /** They have the database read a file or an address. */
    static Stream<String> loads() {
        List<String> urls = List.of(
                "file:///etc/passwd",
                "http://127.0.0.1:7474/",
                "https://localhost/",
                "ftp://127.0.0.1:22/x",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "jar:file:///etc/x!/y",
                "netdoc:///etc/passwd");
        return Stream.concat(
                urls.stream().map(url -> "LOAD CSV FROM '" + url + "' AS line RETURN line"),
                Stream.of(
                        "LOAD CSV WITH HEADERS FROM $url AS line RETURN line",
                        "RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l }",
                        "RETURN [x IN [1] WHERE EXISTS { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l }]",
                        "MATCH (n) RETURN CASE WHEN n.x = 1 THEN 1 ELSE COUNT { LOAD CSV FROM 'file:///etc/passwd' AS l } END",
                        "RETURN reduce(a = [], x IN [1] | a + COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l })",
                        "RETURN '\\u0027 + COUNT { LOAD CSV FROM \\u0027file:///etc/passwd\\u0027 AS l } + \\u0027'"));
    }

    /** Every procedure that the database knows and that is no plain description of the graph, and some that it must not know; each in three forms. */
    static List<List<String>> procedures() {
        try (Session session = SharedNeo4j.driver().session()) {
            List<String> names = new ArrayList<>(session.run("SHOW PROCEDURES YIELD name RETURN name")
                    .list(row -> row.get("name").asString()));
            names.addAll(List.of(
                    "dbms.listConfig",
                    "dbms.listConnections",
                    "dbms.killConnection",
                    "dbms.killConnections",
                    "dbms.queryJmx",
                    "dbms.upgrade",
                    "db.clearQueryCaches",
                    "db.createLabel",
                    "db.createProperty",
                    "db.create.setNodeVectorProperty",
                    "db.index.vector.createNodeIndex",
                    "db.stats.collect",
                    "db.stats.clear",
                    "db.resampleIndex",
                    "db.prepareForReplanning",
                    "tx.setMetaData",
                    "gds.graph.project",
                    "gds.graph.drop",
                    "gds.graph.export",
                    "gds.graph.generate",
                    "Atlas.measure",
                    "atlas.measure.write",
                    "atlas.load",
                    "atlas",
                    "apoc.cypher.run",
                    "apoc.load.csv",
                    "apoc.export.csv.all"));
            names.removeIf(
                    name -> name.matches("db\\.(labels|relationshipTypes|propertyKeys|info|ping)|db\\.schema\\..*"
                            + "|atlas\\.(brokerage|lineage|measure|paths|structuralHoles|summary)"
                            + "|db\\.index\\.(fulltext|vector)\\.(query.*|listAvailableAnalyzers)"));
            return names.stream()
                    .distinct()
                    .sorted()
                    .map(name -> List.of(
                            "CALL " + name + "()",
                            "CALL `" + name.replace(".", "`.`") + "`",
                            "RETURN COLLECT { CALL " + name + "() YIELD name RETURN name }"))
                    .toList();
        }
    }

    /** They take memory, time or stack; the limits end them. */
    static Stream<String> greed() {
        return Stream.of(
                "UNWIND range(1, 1000000000) AS i RETURN collect(i)",
                "UNWIND range(1, 1000000000) AS i RETURN count(i)",
                "UNWIND range(1, 1000000000) AS i WITH i ORDER BY i DESC RETURN i LIMIT 1",
                "MATCH (a), (b), (c), (d) RETURN count(*)",
                "MATCH (a), (b), (c) WITH a, b, c ORDER BY a.id RETURN collect([a, b, c])",
                "MATCH p = (a)-[*]-(b) RETURN count(p)",
                "MATCH p = (a)-[*]-(b) RETURN p ORDER BY length(p) DESC LIMIT 1",
                "MATCH p = allShortestPaths((a:Firm)-[*]-(b)) WHERE a <> b WITH p UNWIND range(1, 100000) AS i RETURN count(*)",
                "RETURN range(1, 5000000)",
                "RETURN size([x IN range(1, 100000000000) | x])",
                "UNWIND range(1, 100000) AS i RETURN i, range(1, 10000)",
                "RETURN '" + "x".repeat(10_000_000) + "'",
                "MATCH (n) WHERE " + "n.x = 1 OR ".repeat(900_000) + "n.y = 2 RETURN n",
                "RETURN " + "(".repeat(9_000) + "1" + ")".repeat(9_000),
                "RETURN " + "[".repeat(9_000) + "1" + "]".repeat(9_000),
                "RETURN " + "-".repeat(1) + " NOT ".repeat(3_000) + "true",
                "RETURN " + "CASE WHEN true THEN ".repeat(600) + "1" + " END".repeat(600),
                "RETURN " + "COLLECT { RETURN ".repeat(300) + "1 AS x" + " } AS x".repeat(300),
                "MATCH "
                        + IntStream.range(0, 200)
                                .mapToObj(i -> "(a" + i + ")--(b" + i + ")")
                                .collect(Collectors.joining(","))
                        + " RETURN 1",
                "UNWIND range(1, 100000) AS i CALL atlas.summary({permutations: 100000, seed: i}) YIELD figure RETURN count(*)",
                "UNWIND range(1, 1000000) AS i CALL atlas.paths('lenovo', 'sina', {by: 'all'}) YIELD path RETURN count(*)",
                "MATCH (n), (m) CALL atlas.measure('betweenness') YIELD actor RETURN count(*)",
                "CALL atlas.measure('leiden', {starts: 1000, iterations: 100}) YIELD actor RETURN count(*)",
                "CALL atlas.measure('degree', {families: range(1, 1000000)}) YIELD actor RETURN count(*)",
                "CALL atlas.measure('" + "x".repeat(9_000) + "') YIELD actor RETURN count(*)",
                "CALL atlas.measure('degree', {families: reduce(l = [], i IN range(1, 900) | [l])}) YIELD actor RETURN 1",
                "CALL atlas.measure('degree', reduce(m = {}, i IN range(1, 90) | {a: m})) YIELD actor RETURN 1",
                "UNWIND $list AS a UNWIND $list AS b UNWIND range(1, 1000000) AS c RETURN count(*)");
    }

    /** Their answers are lists and maps in one another, too deep for whoever writes or reads them. */
    static Stream<String> depths() {
        return Stream.of(
                "RETURN reduce(l = [], i IN range(1, 100) | [l]) AS x",
                "RETURN reduce(l = [], i IN range(1, 502) | [l]) AS x",
                "RETURN reduce(l = [], i IN range(1, 1000) | [l]) AS x",
                "RETURN reduce(l = [], i IN range(1, 2500) | [l]) AS x",
                "RETURN reduce(l = [], i IN range(1, 5000) | [l]) AS x",
                "RETURN reduce(l = [], i IN range(1, 20000) | [l]) AS x",
                "RETURN reduce(m = {}, i IN range(1, 300) | {a: m}) AS x",
                "RETURN reduce(m = [], i IN range(1, 300) | [{a: [1, m]}, 2]) AS x",
                "UNWIND range(1, 900) AS i RETURN CASE i WHEN 800 THEN reduce(l = [], j IN range(1, 600) | [l]) ELSE 'row' END AS x");
    }
}
