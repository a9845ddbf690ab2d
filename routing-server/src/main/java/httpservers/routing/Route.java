package httpservers.routing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which path a method answers. By itself it does nothing: it is a note, kept in the class
 * file, that {@link Router#addRoutesOf} reads when the server starts.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Route {
    /** The decoded path, {@code /about}, that a request's must be equal to. */
    String value();
}
