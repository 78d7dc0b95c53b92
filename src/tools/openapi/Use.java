import generated.ApiClient;
import generated.ApiException;
import generated.api.ActorsApi;
import generated.api.MeasuresApi;
import generated.model.Problem;
import java.util.List;

/** A search, a measure and a refusal by the client that openapi-generator makes of the description. */
class Use {

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        System.out.println(new ActorsApi(client).searchActors("清华", null, null, null, null, null).getItems().get(0).getId());

        MeasuresApi measures = new MeasuresApi(client);
        measure(measures, "betweenness", 3).forEach(System.out::println);
        try {
            measure(measures, "betwenness", 3);
        } catch (ApiException refused) {
            System.out.println(client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class).getDetail());
        }
    }

    private static List<String> measure(MeasuresApi measures, String name, int top) throws ApiException {
        return measures
                .getMeasure(
                        name, top, null, null, List.of("research", "investment"), null, null, null, List.of("hsp-thesis"), null, null, null,
                        null, null, null, null, null, null, null, null, null)
                .getItems()
                .stream()
                .map(item -> item.getActor() + " " + Math.round(item.getValue()))
                .toList();
    }
}
