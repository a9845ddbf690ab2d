package httpservers.routing;

import java.util.List;

/** One of those whom {@code /api/users} lists. */
record User(int id, String name) {
    static final List<User> ALL =
            List.of(
                    new User(1, "Ada Lovelace"),
                    new User(2, "Grace \"Amazing\" Hopper"),
                    new User(3, "Alan\\Turing"),
                    new User(4, "Tim\tBerners-Lee"),
                    new User(5, "Håkon Wium Lie"));

    String toJson() {
        return "{\"id\": " + id + ", \"name\": " + Json.string(name) + "}";
    }
}
