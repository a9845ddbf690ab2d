package httpservers.exercises.http;

/**
 * What went over one connection.
 *
 * @param sent by the check
 * @param came from the server
 * @param wrongAt the first byte of {@code came} that is wrong; -1 if no single byte is
 */
public record Evidence(byte[] sent, byte[] came, int wrongAt) {

    public Evidence pointingAt(int offset) {
        return new Evidence(sent, came, offset);
    }
}
