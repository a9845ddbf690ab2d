package httpservers.routing;

import httpservers.core.*;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** A map from paths to handlers; what it does not know, it leaves to a fallback. */
public final class Router implements Handler {

    /** A handler, and its name for who looks for a mistake. */
    private record Entry(String name, Handler handler) {}

    private final Map<String, Entry> routes = new HashMap<>();
    private final Handler fallback;

    public Router(Handler fallback) {
        this.fallback = fallback;
    }

    @Override
    public void beginTurn() {
        fallback.beginTurn();
    }

    @Override
    public Response handle(Request request) throws Exception {
        Entry route = routes.get(request.path());
        if (route == null) {
            return fallback.handle(request);
        }
        if (!request.isGet() && !request.isHead()) {
            return Response.methodRefused(request.method());
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
     * @throws IllegalArgumentException if a method has another shape, or its path is taken
     */
    public Router addAll(Object pages) {
        for (Method method : pages.getClass().getDeclaredMethods()) {
            Route route = method.getAnnotation(Route.class);
            if (route != null && !method.isBridge()) { // javac's copy of a method with generics
                String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
                add(route.value(), new Entry(name, handler(pages, method, name)));
            }
        }
        return this;
    }

    private Router add(String path, Entry entry) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "The route \"" + path + "\" of " + entry.name() + " must start with a slash.");
        }
        Entry taken = routes.putIfAbsent(path, entry);
        if (taken != null) {
            throw new IllegalArgumentException(
                    "Two handlers want the path "
                            + path
                            + ": "
                            + taken.name()
                            + " and "
                            + entry.name()
                            + ". Give one of them another path.");
        }
        return this;
    }

    private static Handler handler(Object pages, Method method, String name) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean takesRequest = parameters.length == 1 && parameters[0] == Request.class;
        if (method.getReturnType() != Response.class || parameters.length > 0 && !takesRequest) {
            throw new IllegalArgumentException(
                    name
                            + " has @Route, so it must return a Response and take a Request or nothing.");
        }
        method.setAccessible(true); // a page's class and methods need not be public
        return request ->
                call(method, pages, takesRequest ? new Object[] {request} : new Object[0]);
    }

    private static Response call(Method method, Object pages, Object[] arguments) throws Exception {
        try {
            return (Response) method.invoke(pages, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Exception exception) {
                throw exception; // what the method threw, without the layer of reflection
            }
            throw failure;
        }
    }
}
