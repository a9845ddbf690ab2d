package httpservers.exercises.http;

/**
 * What went over one connection.
 *
 * @param sent by the check
 * @param received from the server
 * @param wrongAt the first byte of {@code received} that is wrong; -1 if no single byte is
 */
public record Evidence(byte[] sent, byte[] received, int wrongAt) {

    public Evidence pointingAt(int offset) {
        return new Evidence(sent, received, offset);
    }
}
