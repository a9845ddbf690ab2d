package httpservers.exercises.catalogue;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import httpservers.exercises.Level;
import httpservers.exercises.Play;
import httpservers.exercises.http.JsonReader;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private JsonApi() {}

    static Exercise exercise() {
        return Exercise.numbered(10, "JSON API", Level.ADVANCED, 50)
                .withGoal("GET /api/users answers with a JSON array of the given users.")
                .withReading("http-core/src/main/java/httpservers/http/Response.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withCurl("curl -i http://127.0.0.1:8002/api/users")
                .withHints(
                        "A string of JSON ends at the next quote. What if the name has one, and"
                                + " what if it has the character that you protect it with?",
                        "RFC 8259 section 7 lists the characters that must be escaped, section 8.1"
                                + " the encoding. Html.escape is for another language.",
                        "A method that turns any text into a JSON string, character by character:"
                                + " quote, backslash and what is below U+0020 get escaped, all else"
                                + " stays. A route that joins the users with commas, between"
                                + " brackets, and sends the bytes with their type.")
                .withNote(
                        "Each language has its own special characters: what is safe in HTML breaks"
                                + " JSON, and the other way round. So escape late, where the text"
                                + " goes in, for the language it goes into.")
                .withChecks(
                        Check.named("/api/users answers with JSON")
                                .expecting(
                                        "200, Content-Type: application/json, and a body that is"
                                                + " valid JSON")
                                .advising(
                                        "In a string of JSON a quote, a backslash and each control"
                                                + " character must be escaped, each once.")
                                .advising(
                                        Meaning.NOT_UTF8,
                                        "JSON is UTF-8. Say so where the text becomes bytes.")
                                .asking(USERS, JsonApi::mustBeJson),
                        Check.named("it is an array of the five users")
                                .expecting(
                                        "an array of five objects, each with the members id, a"
                                                + " number, and name, a string; in the order of"
                                                + " the exercise's page")
                                .asking(USERS, JsonApi::mustListUsers),
                        Check.named("each user has the right name")
                                .expecting("the names of the exercise's page")
                                .advising(
                                        "Escape for JSON, once: what HTML needs, a reader of JSON"
                                                + " sees as it is.")
                                .asking(USERS, JsonApi::mustHaveNames),
                        Check.named("HEAD tells the head alone")
                                .expecting("the type and the length that GET tells, and no body")
                                .playing(JsonApi::headIsTheSame),
                        Check.named("other methods are refused")
                                .expecting("405, and an Allow that names GET and HEAD")
                                .playing(JsonApi::othersAreRefused));
    }

    private static Object mustBeJson(Reply reply) {
        return JsonReader.read(reply.mustHaveStatus(200).mustHaveType("application/json"));
    }

    private static void mustListUsers(Reply reply) {
        users(reply);
    }

    private static List<?> users(Reply reply) {
        if (!(mustBeJson(reply) instanceof List<?> users)) {
            throw reply.faultInBody(Meaning.WRONG_BODY, "the JSON is not an array", 0);
        }
        if (users.size() != NAMES.size()) {
            String fault = "the array has " + users.size() + " elements, not " + NAMES.size();
            throw reply.fault(Meaning.WRONG_BODY, fault);
        }
        for (int i = 0; i < users.size(); i++) {
            mustBeUser(reply, i + 1, users.get(i));
        }
        return users;
    }

    private static void mustBeUser(Reply reply, int number, Object element) {
        String fault = "";
        if (!(element instanceof Map<?, ?> user)) {
            fault = " is not an object";
        } else if (!user.keySet().equals(Set.of("id", "name"))) {
            fault = " has the members " + user.keySet() + ", not id and name";
        } else if (!(user.get("name") instanceof String)) {
            fault = " has a name that is not a string";
        } else if (!(user.get("id") instanceof BigDecimal id)
                || id.compareTo(BigDecimal.valueOf(number)) != 0) {
            fault = " has an id that is not the number " + number;
        }
        if (!fault.isEmpty()) {
            throw reply.fault(Meaning.WRONG_BODY, "element " + number + " of the array" + fault);
        }
    }

    private static void mustHaveNames(Reply reply) {
        List<?> users = users(reply);
        for (int i = 0; i < NAMES.size(); i++) {
            Object name = ((Map<?, ?>) users.get(i)).get("name");
            if (!name.equals(NAMES.get(i))) {
                String fault = "read as JSON, name %d is %s, not %s";
                throw reply.faultInBody(
                        Meaning.WRONG_BODY,
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
