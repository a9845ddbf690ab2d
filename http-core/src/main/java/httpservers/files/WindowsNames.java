package httpservers.files;

import java.util.regex.Pattern;

/**
 * Which names are just names on Windows. Others mean something else there: a drive ({@code
 * C:x.png}), a stream of a file ({@code x::$DATA}), a device, whatever its extension ({@code
 * aux.html}), another folder (a backslash), or the same file once more (a dot or a blank at the
 * end).
 */
final class WindowsNames {
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00B9\u00B2\u00B3]) *([.].*)?",
                    Pattern.CASE_INSENSITIVE);

    private WindowsNames() {}

    static boolean isPlain(String name) {
        return name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && !DEVICE.matcher(name).matches();
    }
}
