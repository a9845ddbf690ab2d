package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.NOT_UTF8;
import static httpservers.exercises.http.Meaning.WRONG_BODY;

import com.fasterxml.jackson.databind.JsonNode;
import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Json;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exercise 10: JSON. */
final class JsonApi {
    private static final Request USERS = Request.get("/api/users");

    private static final List<String> NAMES =
            List.of(
                    "Ada Lovelace",
                    "Grace \"Amazing\" Hopper",
                    "Alan\\Turing",
                    "Tim\tBerners-Lee",
                    "H\u00e5kon Wium Lie");

    private static final Pattern GET_AND_HEAD =
            Pattern.compile("(?=(.*,)?\\s*GET\\s*(,|$))(?=(.*,)?\\s*HEAD\\s*(,|$)).*");

    private static final Pattern NAME_MEMBER = Pattern.compile("\"name\"\\s*:\\s*");

    static final Check[] CHECKS = {
        Check.named("/api/users returns JSON")
                .expecting("200, Content-Type: application/json, and a body that is valid JSON")
                .advising(
                        "In a JSON string a quote, a backslash and each control character must"
                                + " be escaped, each once.")
                .advising(NOT_UTF8, "JSON is UTF-8. Say so where the text becomes bytes.")
                .asking(USERS, JsonApi::mustBeJson),
        Check.named("the JSON is an array of the five users")
                .expecting(
                        "an array of five objects, each with the members id, a number, and name, a"
                                + " string; in the order of the exercise's page")
                .asking(USERS, JsonApi::mustListUsers),
        Check.named("each user has the right name")
                .expecting("the names of the exercise's page")
                .advising(
                        "Escape for JSON, and only once: a JSON reader doesn't undo HTML's escapes.")
                .asking(USERS, JsonApi::mustHaveNames),
        Check.named("HEAD returns the same headers and no body")
                .expecting("the type and the length that GET tells, and no body")
                .playing(JsonApi::headIsTheSame),
        Check.named("other methods get 405")
                .expecting("405, and an Allow that names GET and HEAD")
                .playing(JsonApi::othersAreRefused)
    };

    private JsonApi() {}

    private static JsonNode mustBeJson(Reply reply) {
        return Json.read(reply.mustHaveStatus(200).mustHaveType("application/json"));
    }

    private static JsonNode mustListUsers(Reply reply) {
        JsonNode users = mustBeJson(reply);
        if (!users.isArray()) {
            throw reply.faultInBody(WRONG_BODY, "the JSON is not an array", 0);
        }
        reply.failIf(
                users.size() != NAMES.size(),
                "the array has " + users.size() + " elements, not " + NAMES.size());
        for (int i = 0; i < users.size(); i++) {
            mustBeUser(reply, i + 1, users.get(i));
        }
        return users;
    }

    private static void mustBeUser(Reply reply, int number, JsonNode user) {
        String fault = "";
        if (!user.isObject()) {
            fault = " is not an object";
        } else if (user.size() != 2 || !user.has("id") || !user.has("name")) {
            fault = " has other members than id and name";
        } else if (!user.get("name").isTextual()) {
            fault = " has a name that is not a string";
        } else if (!user.get("id").isNumber() || user.get("id").doubleValue() != number) {
            fault = " has an id that is not the number " + number;
        }
        reply.failIf(!fault.isEmpty(), "element " + number + " of the array" + fault);
    }

    private static void mustHaveNames(Reply reply) {
        JsonNode users = mustListUsers(reply);
        for (int i = 0; i < NAMES.size(); i++) {
            String name = users.get(i).get("name").textValue();
            if (!name.equals(NAMES.get(i))) {
                String fault = "read as JSON, name %d is %s, not %s";
                throw reply.faultInBody(
                        WRONG_BODY,
                        String.format(fault, i + 1, name, NAMES.get(i)),
                        offsetOfName(reply, i));
            }
        }
    }

    private static int offsetOfName(Reply reply, int index) {
        Matcher members = NAME_MEMBER.matcher(reply.text());
        for (int i = 0; i <= index; i++) {
            if (!members.find()) {
                return 0; // spelled with escapes
            }
        }
        return reply.text().substring(0, members.end()).getBytes(StandardCharsets.UTF_8).length;
    }

    private static void headIsTheSame(Play play) throws IOException {
        Reply get = play.exchange(USERS).mustHaveStatus(200);
        play.exchange(Request.head("/api/users"))
                .mustHaveStatus(200)
                .mustHaveType("application/json")
                .mustHave("Content-Length", String.valueOf(get.body().length));
    }

    private static void othersAreRefused(Play play) throws IOException {
        for (String method : List.of("POST", "DELETE")) {
            play.exchange(Request.to(method, "/api/users"))
                    .mustHaveStatus(405)
                    .mustHave("Allow", GET_AND_HEAD, "GET, HEAD");
        }
    }
}
