package httpservers.routing;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.head;
import static httpservers.contract.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.contract.Answer;
import httpservers.contract.Client;
import httpservers.contract.Log;
import httpservers.contract.RunningServer;
import httpservers.contract.SaysWhatWasSent;
import httpservers.contract.Site;
import httpservers.files.StaticFiles;
import httpservers.http.Response;
import httpservers.http.Status;
import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes of step 3 as a browser sees them. */
@ExtendWith(SaysWhatWasSent.class)
class RoutesTest {
    @TempDir private Path folder;
    private Site site;
    private Router router;

    @BeforeEach
    void addTheRoutes() throws IOException {
        site = Site.in(folder);
        StaticFiles files = new StaticFiles(site.root());
        router = new Router(files).addRoutesOf(new Pages(files));
    }

    @ParameterizedTest
    @CsvSource({
        "/,           index.html", // a route
        "/about,      about.html", // a route
        "/about?x=1,  about.html",
        "/about.html, about.html", // a file: no route has this path
        "/index.html, index.html",
        "/folder/,    folder/index.html"
    })
    void aPathIsAnsweredByItsRouteOrByItsFile(String target, String file) throws Exception {
        try (RunningServer server = start()) {
            Answer answer = server.ask(get(target));

            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.header("Content-Type")).isEqualTo("text/html");
            assertThat(answer.body()).isEqualTo(site.read(file));
        }
    }

    @ParameterizedTest
    @CsvSource({"/, index.html", "/about, about.html"})
    void aRouteWhoseFileIsMissingSaysWhichItMisses(String target, String file) throws Exception {
        Files.delete(site.root().resolve(file));
        try (RunningServer server = start()) {
            Answer answer = server.ask(get(target));

            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 404 Not Found");
            assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.text()).contains("<h1>Missing " + file + "</h1>");
        }
    }

    @Test
    void aFileThatIsMissingHasThePageOfTheOtherSteps() throws Exception {
        Files.delete(site.root().resolve("about.html"));
        try (RunningServer server = start()) {
            assertThat(server.ask(get("/about.html")).text()).contains("<h1>404 Not Found</h1>");
        }
    }

    @Test
    void aRouteAnswersHeadAndRefusesOtherMethods() throws Exception {
        try (RunningServer server = start();
                Client client = server.connect()) {
            Answer head = client.send(head("/about")).readHead();
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Length")).isEqualTo("20");

            Answer post = client.send(request("POST", "/about")).read();
            assertThat(post.status()).isEqualTo(405);
            assertThat(post.header("Allow")).isEqualTo("GET, HEAD");

            assertThat(client.send(request("BREW", "/about")).read().status()).isEqualTo(501);
        }
    }

    @Test
    void aRouteOfOnesOwnComesBesideTheFiles() throws Exception {
        router.add(
                "/hello there", request -> Response.html(Status.OK, "Hello, " + request.query()));
        try (RunningServer server = start()) {
            assertThat(server.ask(get("/hello%20there?Ada")).text()).isEqualTo("Hello, Ada");
            assertThat(server.ask(get("/styles.css")).text()).isEqualTo("This is styles.css.\n");
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void aRouteThatFailsIsA500AndTheServerGoesOn() throws Exception {
        router.add(
                "/fails",
                request -> {
                    throw new IllegalStateException("a fault for the log");
                });
        try (Log log = new Log();
                RunningServer server = start()) {
            Answer answer = server.onlyAnswerTo(get("/fails") + get("/about"));

            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 500 Internal Server Error");
            assertThat(answer.text()).doesNotContain("a fault for the log");
            assertThat(log.text()).contains("GET /fails", "a fault for the log");
            assertThat(server.ask(get("/about")).status()).isEqualTo(200);
        }
    }

    private RunningServer start() throws IOException {
        ServerOptions options =
                ServerOptions.parse(
                        Timeouts.PATIENT, "--port", "0", "--root", site.root().toString());
        return new RunningServer(new RoutingServer(options, router));
    }
}
