import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j's community server in a process of its own, for tests: its jars bring no main class, the official packages add theirs. With the
 * home folder as argument, which has its {@code conf/neo4j.conf}, and at the first start the password to be in the environment as
 * NEO4J_PASSWORD.
 */
class StandaloneServer {

    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf/neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        String password = System.getenv("NEO4J_PASSWORD");
        if (password != null) {
            server.database("system")
                    .executeTransactionally(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
        System.out.println("READY");
        Thread.currentThread().join();
    }
}
