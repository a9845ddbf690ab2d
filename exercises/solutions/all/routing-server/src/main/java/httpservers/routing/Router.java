package httpservers.routing;

import httpservers.core.*;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A map from paths and methods to handlers; paths it does not know, it leaves to a fallback. */
public final class Router implements Handler {

    /** A handler, and the name that messages give it. */
    private record Entry(String name, Handler handler) {}

    /** For each path its methods in the order of the alphabet, as the field Allow names them. */
    private final Map<String, Map<String, Entry>> routes = new HashMap<>();

    private final Handler fallback;
    private Handler chain = this::route; // with all middleware around it

    public Router(Handler fallback) {
        this.fallback = fallback;
    }

    @Override
    public void beginTurn() {
        fallback.beginTurn();
    }

    @Override
    public Response handle(Request request) throws Exception {
        return chain.handle(request);
    }

    private Response route(Request request) throws Exception {
        Map<String, Entry> methods = routes.get(request.path());
        if (methods == null) {
            return fallback.handle(request);
        }
        Entry route = methods.get(request.isHead() ? "GET" : request.method());
        if (route == null) {
            return Response.methodRefused(request.method(), allowed(methods));
        }
        return route.handler().handle(request);
    }

    private static String allowed(Map<String, Entry> methods) {
        String names = String.join(", ", methods.keySet());
        return methods.containsKey("GET") ? names + ", HEAD" : names;
    }

    /** Lets this run around all that the router answers, and around what was given before. */
    public Router use(Middleware middleware) {
        Handler inner = chain;
        chain = request -> middleware.handle(request, inner);
        return this;
    }

    /**
     * Adds one route, for GET and HEAD.
     *
     * @throws IllegalArgumentException if the path is taken, or does not start with a slash
     */
    public Router add(String path, Handler handler) {
        return add(path, "GET", new Entry("a handler that was given to add()", handler));
    }

    /**
     * Adds the methods that carry {@link Route} in the class of this object. They take a {@link
     * Request} or nothing, and return a {@link Response}.
     *
     * @throws IllegalArgumentException if there is none, one has another shape, or a path is taken
     */
    public Router addAll(Object pages) {
        boolean found = false;
        for (Method method : pages.getClass().getDeclaredMethods()) {
            Route route = method.getAnnotation(Route.class);
            if (route != null && !method.isBridge()) { // javac's own copy
                String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
                Entry entry = new Entry(name, handlerFor(pages, method, name));
                add(route.value(), route.method(), entry);
                found = true;
            }
        }
        if (!found) {
            String fault = "%s has no method with @Route (inherited ones do not count).";
            throw new IllegalArgumentException(String.format(fault, pages.getClass().getName()));
        }
        return this;
    }

    private Router add(String path, String method, Entry entry) {
        if (!path.startsWith("/") || path.contains("?")) {
            String fault = "The route \"%s\" of %s must start with a slash and have no query.";
            throw new IllegalArgumentException(String.format(fault, path, entry.name()));
        }
        Map<String, Entry> methods = routes.computeIfAbsent(path, first -> new TreeMap<>());
        Entry taken = methods.putIfAbsent(method, entry);
        if (taken != null) {
            String fault = "Two handlers want the path %s: %s and %s. Give one another path.";
            throw new IllegalArgumentException(
                    String.format(fault, path, taken.name(), entry.name()));
        }
        return this;
    }

    private static Handler handlerFor(Object pages, Method method, String name) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean takesRequest = parameters.length == 1 && parameters[0] == Request.class;
        if (method.getReturnType() != Response.class || parameters.length > 0 && !takesRequest) {
            String fault =
                    "%s has @Route, so it must return a Response and take a Request or nothing.";
            throw new IllegalArgumentException(String.format(fault, name));
        }
        method.setAccessible(true); // a page's class and methods need not be public
        return request ->
                call(method, pages, takesRequest ? new Object[] {request} : new Object[0]);
    }

    private static Response call(Method method, Object pages, Object[] arguments) throws Exception {
        // invoke wraps what the method throws. Out of that again, so that the log begins with the
        // page's own line.
        try {
            return (Response) method.invoke(pages, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failure.getCause();
        }
    }
}
