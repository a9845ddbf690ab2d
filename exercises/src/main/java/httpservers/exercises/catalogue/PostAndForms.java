package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.NO_ANSWER;
import static httpservers.exercises.http.Meaning.SERVER_ERROR;
import static httpservers.exercises.http.Meaning.WRONG_FIELD;
import static httpservers.exercises.http.Meaning.WRONG_STATUS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.http.Talk;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;

/** Exercise 7: bodies, and forms. */
final class PostAndForms {
    private static final int MAX_BODY = 65_536;
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Fixed text with all that an encoding can lose. */
    private static final String AWKWARD = "L\u00f6v & <i>100%</i> = a+b \"\u4e16\"";

    static final Check[] CHECKS = {
        Check.named("POST /echo returns the body")
                .expecting("200 and the bytes of the body; the connection stays open")
                .playing(play -> mustEcho(play, play.values().word().getBytes(UTF_8))),
        Check.named("POST /echo returns the type of the body")
                .expecting("the Content-Type of the request; none: application/octet-stream")
                .playing(PostAndForms::typesComeBack),
        Check.named("a body can hold any bytes")
                .expecting("the same bytes, even if they look like a request or aren't text")
                .advising("A body is bytes: turn it into text, and some of them may get lost.")
                .playing(PostAndForms::anyBytesComeBack),
        Check.named("a body can be empty")
                .expecting("200 and no bytes, with Content-Length: 0 and without one")
                .playing(PostAndForms::emptyComesBack),
        Check.named("a body can have 65536 bytes")
                .expecting("200 and all 65536 bytes")
                .advising(
                        "A read returns what has arrived so far, which may not be the whole body.")
                .playing(play -> mustEcho(play, play.values().bytes(MAX_BODY))),
        Check.named("a longer body gets 413 immediately")
                .once()
                .expecting("413 before the body has come, then the end of the connection")
                .advising(
                        NO_ANSWER,
                        "The length is in the head, so don't wait for the body to refuse it.")
                .playing(PostAndForms::tooLongIsRefused),
        Check.named("Expect: 100-continue gets 100 Continue")
                .once()
                .expecting("100 Continue, then, when the body is there, 200; 413 if it is too long")
                .advising(
                        WRONG_STATUS,
                        "The client waits for a word before it sends its body (RFC 9110 section"
                                + " 10.1.1).")
                .playing(PostAndForms::expectIsAnswered),
        Check.named("a chunked body is refused or read")
                .once()
                .expecting("411 and the end of the connection; or 200 and the body")
                .asking(
                        Request.to("POST", "/echo")
                                .withHeader("Transfer-Encoding", "chunked")
                                .followedBy("5\r\nhello\r\n0\r\n\r\n".getBytes(ISO_8859_1)),
                        PostAndForms::mustRefuseOrRead),
        Check.named("/echo accepts only POST")
                .expecting("for GET and HEAD 405, and POST in the field Allow")
                .playing(PostAndForms::echoRefusesOthers),
        Check.named("POST anywhere else is still refused")
                .notPipelined()
                .expecting("405 and Allow: GET, HEAD, and no byte of the body read as a request")
                .playing(PostAndForms::othersRefusePost),
        Check.named("POST /form shows the fields")
                .expecting("200, a page, and on it each name and each value")
                .playing(PostAndForms::fieldsAreShown),
        Check.named("fields are decoded")
                .expecting("a plus as a space, and %xx as bytes of UTF-8, decoded once")
                .playing(PostAndForms::fieldsAreDecoded),
        Check.named("fields are escaped")
                .expecting("names and values as text, whatever characters they contain")
                .playing(PostAndForms::fieldsAreEscaped),
        Check.named("unusual forms are accepted")
                .once()
                .expecting("200: no =, nothing before or after it, two of them, no field at all")
                .playing(PostAndForms::unusualFormsAreShown),
        Check.named("a malformed %xx gets 400")
                .once()
                .expecting("400 for a % that isn't followed by two hex digits")
                .advising(
                        SERVER_ERROR,
                        "Decoding throws an exception, and no code turns it into a 400.")
                .playing(PostAndForms::brokenFormsAreRefused)
    };

    private PostAndForms() {}

    private static void mustEcho(Play play, byte[] body) throws IOException {
        play.exchange(Request.post("/echo", "text/plain", body))
                .mustHaveStatus(200)
                .mustHaveBody(body);
    }

    private static void typesComeBack(Play play) throws IOException {
        String type = "text/x-" + play.values().word() + "; charset=utf-8";
        byte[] body = play.values().bytes(10);
        play.exchange(Request.post("/echo", type, body))
                .mustHaveStatus(200)
                .mustHave("Content-Type", type);
        play.exchange(Request.to("POST", "/echo").withBody(body))
                .mustHaveStatus(200)
                .mustHave("Content-Type", "application/octet-stream")
                .mustHaveBody(body);
    }

    private static void anyBytesComeBack(Play play) throws IOException {
        String like = "\r\n\r\nGET /" + play.values().word() + " HTTP/1.1\r\nHost: h\r\n\r\n";
        mustEcho(play, like.getBytes(ISO_8859_1));
        mustEcho(play, "\0\r\n\u00ff\u00fe\u0080\n\n".getBytes(ISO_8859_1));
        mustEcho(play, play.values().bytes(300));
    }

    private static void emptyComesBack(Play play) throws IOException {
        mustEcho(play, new byte[0]);
        play.exchange(Request.to("POST", "/echo")).mustHaveStatus(200).mustHaveBody(new byte[0]);
    }

    private static void tooLongIsRefused(Play play) throws IOException {
        for (String length : List.of("65537", "2147483648", "9223372036854775807")) {
            mustRefuse(play.connect().send(announcing(length)));
        }
        byte[] body = new byte[5 * MAX_BODY];
        mustRefuse(play.connect().send(Request.to("POST", "/echo").withBody(body)));
    }

    private static Request announcing(String length) {
        return Request.to("POST", "/echo").withHeader("Content-Length", length);
    }

    private static void mustRefuse(Talk talk) {
        Reply reply = talk.reply().mustHaveStatus(413);
        reply.failIf(
                !reply.saysClose(),
                WRONG_FIELD,
                "the answer does not say that the connection closes");
        talk.mustEnd();
    }

    private static void expectIsAnswered(Play play) throws IOException {
        byte[] body = play.values().word().getBytes(UTF_8);
        Talk talk = play.connect();
        talk.send(announcing(String.valueOf(body.length)).withHeader("Expect", "100-continue"));
        mustBeContinue(talk);
        talk.send(body).reply().mustHaveStatus(200).mustHaveBody(body);
        mustRefuse(play.connect().send(announcing("65537").withHeader("Expect", "100-continue")));
    }

    private static void mustBeContinue(Talk talk) {
        try {
            talk.reply().mustHaveStatus(100).mustNotHave("Content-Length");
        } catch (Mismatch failure) {
            if (failure.meaning() != NO_ANSWER) {
                throw failure;
            }
            throw Mismatch.of(WRONG_STATUS, "no 100 Continue came").with(failure.evidence());
        }
    }

    private static void mustRefuseOrRead(Reply reply) {
        if (reply.status() == 200) {
            reply.mustHaveBody("hello".getBytes(UTF_8));
        } else {
            reply.mustHaveStatus(411);
        }
    }

    private static void echoRefusesOthers(Play play) throws IOException {
        Pattern post = Pattern.compile("(?:.*,)?\\s*POST\\s*(?:,.*)?");
        play.exchange(Request.get("/echo")).mustHaveStatus(405).mustHave("Allow", post, "POST");
        play.exchange(Request.head("/echo")).mustHaveStatus(405).mustHave("Allow", post, "POST");
    }

    private static void othersRefusePost(Play play) throws IOException {
        byte[] hidden = Request.get("/" + play.values().word()).bytes();
        for (String target : new String[] {"/about", "/about.html"}) {
            play.exchange(Request.post(target, "text/plain", hidden))
                    .mustHaveStatus(405)
                    .mustHave("Allow", "GET, HEAD");
        }
        Reply reply =
                play.exchange(Request.to("POST", "/about").withHeader("Content-Length", "300000"));
        reply.mustHaveStatus(405).mustHave("Connection", "close");
    }

    private static void fieldsAreShown(Play play) throws IOException {
        String name = play.values().word();
        String first = play.values().word();
        String second = play.values().word();
        mustBePage(play, name + "=" + first + "&city=" + second)
                .mustShow(name, first, "city", second);
    }

    private static void fieldsAreDecoded(Play play) throws IOException {
        mustBePage(play, "name=Ada+Lovelace").mustShow("Ada Lovelace");
        mustBePage(play, "a%5Bb=L%C3%B6v%26c%3dd%2B%2525").mustShow("a[b", "L\u00f6v&c=d+%25");
        String word = play.values().word() + " \u00fc\u4e16";
        mustBePage(play, "name=" + URLEncoder.encode(word, UTF_8)).mustShow(word);
    }

    private static void fieldsAreEscaped(Play play) throws IOException {
        for (String text : List.of("<script>alert(1)</script>", AWKWARD, play.values().text())) {
            String encoded = URLEncoder.encode(text, UTF_8);
            mustBePage(play, encoded + "=1").mustShow(text);
            mustBePage(play, "name=" + encoded).mustShow(text);
        }
    }

    private static void unusualFormsAreShown(Play play) throws IOException {
        String word = play.values().word();
        mustBePage(play, "a=b%3D=" + word).mustShow("b==" + word);
        mustBePage(play, "choice=" + word + "&choice=other").mustShow(word, "other");
        mustBePage(play, word).mustShow(word);
        mustBePage(play, "text=one%0D%0A" + word).mustShow(word);
        mustBePage(play, "&&=&=" + word + "&").mustShow(word);
        mustBePage(play, "");
    }

    private static void brokenFormsAreRefused(Play play) throws IOException {
        for (String form : List.of("a=%", "a=%4", "a=%zz", "%=a")) {
            play.exchange(Request.post("/form", FORM, form)).mustHaveStatus(400);
        }
    }

    private static Reply mustBePage(Play play, String form) throws IOException {
        return play.exchange(Request.post("/form", FORM, form))
                .mustHaveStatus(200)
                .mustHaveType("text/html");
    }
}
