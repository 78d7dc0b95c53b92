import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Who stands between the others in research and investment? By the JDK alone.
 *
 * <p>Usage: {@code java Brokers.java [address of the service]}
 */
class Brokers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        String service = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        String asked = "families=research,investment&datasets=hsp-thesis";

        // The network itself, and what the format does not carry.
        HttpResponse<String> network = get(service + "/api/network?format=graphml&" + asked);
        System.out.println("# the file does not carry: "
                + network.headers().firstValue("Helix-Loss").orElse(""));

        // A measure, as a table: rank,actor,name,kind,value,normalised.
        List<String> rows =
                get(service + "/api/measures/betweenness?format=csv&top=3&" + asked).body().lines().toList();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            System.out.println(cells[1] + " " + (int) Double.parseDouble(cells[cells.length - 2]));
        }
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer;
    }
}
