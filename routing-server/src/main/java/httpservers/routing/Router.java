package httpservers.routing;

import httpservers.http.*;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** A map from paths to handlers; what it does not know, it leaves to a fallback. */
public final class Router implements Handler {

    /** A handler, and the name that messages give it. */
    private record Entry(String name, Handler handler) {}

    private final Map<String, Entry> routes = new HashMap<>();
    private final Handler fallback;

    public Router(Handler fallback) {
        this.fallback = fallback;
    }

    @Override
    public Response handle(Request request) throws Exception {
        Entry route = routes.get(request.path());
        if (route == null) {
            return fallback.handle(request);
        }
        if (!request.isGet() && !request.isHead()) {
            return Response.methodNotAllowed(request.method());
        }
        return route.handler().handle(request);
    }

    /**
     * Adds one route.
     *
     * @throws IllegalArgumentException if the path is taken, or does not start with a slash
     */
    public Router add(String path, Handler handler) {
        return add(path, new Entry("a handler that was given to add()", handler));
    }

    /**
     * Adds the methods that carry {@link Route} in the class of this object. They take a {@link
     * Request} or nothing, and return a {@link Response}.
     *
     * @throws IllegalArgumentException if there is none, one has another shape, or a path is taken
     */
    public Router addRoutesOf(Object pages) {
        int before = routes.size();
        for (Method method : pages.getClass().getDeclaredMethods()) {
            Route route = method.getAnnotation(Route.class);
            if (route != null && !method.isBridge()) { // javac's own copy
                String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
                add(route.value(), new Entry(name, handlerFor(pages, method, name)));
            }
        }
        if (routes.size() == before) {
            String fault = "%s has no method with @Route (inherited ones do not count).";
            throw new IllegalArgumentException(String.format(fault, pages.getClass().getName()));
        }
        return this;
    }

    private Router add(String path, Entry entry) {
        if (!path.startsWith("/") || path.contains("?")) {
            String fault = "The route \"%s\" of %s must start with a slash and have no query.";
            throw new IllegalArgumentException(String.format(fault, path, entry.name()));
        }
        Entry taken = routes.putIfAbsent(path, entry);
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
        try {
            return (Response) method.invoke(pages, arguments);
        } catch (InvocationTargetException wrapped) {
            // Unwrapped, so that the log begins with the page's own line.
            if (wrapped.getCause() instanceof Error error) {
                throw error;
            }
            throw wrapped.getCause() instanceof Exception failure ? failure : wrapped;
        }
    }
}
