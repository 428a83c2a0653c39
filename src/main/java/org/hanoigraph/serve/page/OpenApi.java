package org.hanoigraph.serve.page;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/** The questions for programs: OpenAPI 3.1. */
public final class OpenApi {
    private OpenApi() {}

    /**
     * The description.
     *
     * @param server the address of the server, without a slash at its end
     */
    public static String of(Questions questions, Words words, String version, String server) {
        JsonObject info = new JsonObject();
        info.put("title", words.say("site.name"));
        info.put("description", words.say("site.description"));
        info.put("version", version);
        JsonObject host = new JsonObject();
        host.put("url", server);
        JsonObject paths = new JsonObject();
        for (Question question : questions.all()) {
            paths.put("/api/" + question.name(), object("get", operation(question)));
        }
        JsonObject api = new JsonObject();
        api.put("openapi", "3.1.0");
        api.put("info", info);
        api.put("servers", array(List.of(host)));
        api.put("paths", paths);
        return api.toString();
    }

    private static JsonObject operation(Question question) {
        JsonObject operation = new JsonObject();
        operation.put("operationId", question.name());
        operation.put("summary", question.title());
        operation.put("description", question.about());
        operation.put(
                "parameters",
                array(question.parameters().stream().map(OpenApi::parameter).toList()));
        JsonObject content = new JsonObject();
        content.put("application/json", object("schema", object("type", new JsonString("object"))));
        content.put("text/csv", object("schema", object("type", new JsonString("string"))));
        content.put("text/html", object("schema", object("type", new JsonString("string"))));
        JsonObject answered = described("The rows of the answer; in JSON as SPARQL 1.1 Query Results.");
        answered.put("content", content);
        JsonObject responses = new JsonObject();
        responses.put("200", answered);
        responses.put("304", described("The answer that the client has is still right."));
        responses.put(
                "400", described("A parameter is not what it should be; the text says which, and what was expected."));
        responses.put("406", described("There is no answer in a format that the client takes."));
        responses.put("503", described("The answer takes too long."));
        operation.put("responses", responses);
        return operation;
    }

    private static JsonObject parameter(Question.Parameter parameter) {
        JsonObject schema = new JsonObject();
        schema.put("type", parameter.type().json());
        if (parameter.type().json().equals("string")) {
            schema.put("pattern", "^" + parameter.type().pattern().replace("(?s)", "") + "$");
        }
        JsonObject list = object("type", new JsonString("array"));
        list.put("items", schema);
        JsonObject described = described(
                parameter.about() + ": " + parameter.type().expected() + ". Without it: " + parameter.standard());
        described.put("name", parameter.name());
        described.put("in", "query");
        described.put("required", false);
        described.put("schema", list);
        return described;
    }

    private static JsonObject described(String description) {
        return object("description", new JsonString(description));
    }

    private static JsonObject object(String key, JsonValue value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private static JsonArray array(List<JsonObject> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
