package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Reads one answer as strictly as the RFC allows, and says what a client would stumble over. */
final class ReplyReader {
    private static final String STATUS_LINE = "HTTP/1\\.1 [1-5][0-9][0-9] [^\r\n]*";

    private final Talk talk;
    private final boolean withBody;
    private final int start;
    private final long deadline;
    private final List<Reply.Header> headers = new ArrayList<>();

    ReplyReader(Talk talk, boolean withBody) {
        this.talk = talk;
        this.withBody = withBody;
        this.start = talk.taken();
        this.deadline = talk.deadline();
    }

    Reply read() {
        int bodyStart = readHead();
        String statusLine = takeApart(bodyStart);
        int status = Integer.parseInt(statusLine.substring(9, 12));
        boolean bodiless = !withBody || status < 200 || status == 204 || status == 304;
        int length = bodiless ? 0 : contentLength();
        readBody(bodyStart + length, length);
        talk.takeUpTo(bodyStart + length);
        return new Reply(talk.evidence(-1), start, status, List.copyOf(headers), bodyStart, length);
    }

    /** Waits for the empty line; the offset behind it. */
    private int readHead() {
        int seen = start;
        while (true) {
            byte[] bytes = talk.received();
            for (; seen < bytes.length; seen++) {
                if (bytes[seen] == '\n') {
                    requireCarriageReturn(bytes, seen);
                    if (seen >= start + 3 && bytes[seen - 2] == '\n') {
                        return seen + 1;
                    }
                }
            }
            readMore();
        }
    }

    private void requireCarriageReturn(byte[] bytes, int lineFeed) {
        if (lineFeed == start || bytes[lineFeed - 1] != '\r') {
            throw fault(Meaning.LF_WITHOUT_CR, "a line ends with \\n alone", lineFeed);
        }
    }

    private void readMore() {
        boolean begun = talk.received().length > start;
        boolean more;
        try {
            more = talk.fill(deadline);
        } catch (Mismatch failure) {
            if (failure.meaning() == Meaning.NO_ANSWER) {
                throw begun ? cutShort("stops in the middle") : silence(failure);
            }
            throw failure;
        }
        if (!more) {
            throw begun
                    ? cutShort("ends in the middle")
                    : fault(Meaning.CLOSED_BEFORE_HEAD, "the connection was closed instead", -1);
        }
    }

    private Mismatch cutShort(String how) {
        return fault(Meaning.HEAD_CUT_SHORT, "the head " + how, talk.received().length);
    }

    /** No byte came. Does one come when the client says that it sends no more? */
    private Mismatch silence(Mismatch failure) {
        talk.sendNoMore();
        try {
            if (talk.fill(System.nanoTime() + 500_000_000L)) {
                String fault = "the answer came only when the client had closed its side";
                return fault(Meaning.WAITS_FOR_END, fault, -1);
            }
        } catch (Mismatch nothing) {
            // Then that is not what it waits for.
        }
        return failure;
    }

    private String takeApart(int bodyStart) {
        byte[] bytes = talk.received();
        String[] lines = new String(bytes, start, bodyStart - start, ISO_8859_1).split("\r\n");
        if (!lines[0].matches(STATUS_LINE)) {
            throw fault(Meaning.BAD_HEAD, "the first line is no status line of HTTP/1.1", start);
        }
        int offset = start + lines[0].length() + 2;
        for (int i = 1; i < lines.length; i++) {
            headers.add(header(lines[i], offset));
            offset += lines[i].length() + 2;
        }
        return lines[0];
    }

    private Reply.Header header(String line, int offset) {
        int colon = line.indexOf(':');
        if (colon <= 0 || !line.substring(0, colon).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw fault(Meaning.BAD_HEAD, "a line of the head is no field", offset);
        }
        String value = line.substring(colon + 1).strip();
        int valueOffset = offset + line.indexOf(value, colon + 1);
        return new Reply.Header(line.substring(0, colon), value, valueOffset);
    }

    private int contentLength() {
        List<Reply.Header> lengths =
                headers.stream().filter(header -> header.isNamed("Content-Length")).toList();
        if (lengths.isEmpty()) {
            throw fault(Meaning.NO_CONTENT_LENGTH, "the head has no Content-Length", -1);
        }
        Reply.Header length = lengths.get(lengths.size() - 1);
        if (lengths.size() > 1 || !length.value().matches("[0-9]{1,9}")) {
            throw fault(Meaning.BAD_HEAD, "Content-Length is not one number", length.offset());
        }
        return Integer.parseInt(length.value());
    }

    private void readBody(int end, int length) {
        boolean more = true;
        while (more && talk.received().length < end) {
            try {
                more = talk.fill(deadline);
            } catch (Mismatch stopped) {
                more = false;
            }
        }
        int missing = end - talk.received().length;
        if (missing > 0) {
            String fault = "Content-Length says %d bytes, and %d of them did not come";
            int at = talk.received().length;
            throw fault(Meaning.BODY_TOO_SHORT, String.format(fault, length, missing), at);
        }
    }

    private Mismatch fault(Meaning meaning, String fault, int at) {
        return Mismatch.of(meaning, fault).with(talk.evidence(at));
    }
}
