package httpservers.coursetext;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says which program a command lacks, and how to get it. */
final class Programs {
    private static final Map<String, String> PACKAGES =
            Map.of("curl", "curl", "nc", "netcat-openbsd", "python3", "python3", "ss", "iproute2");
    private static final Pattern NOT_FOUND =
            Pattern.compile("(?:.*: )?(\\S+): command not found", Pattern.MULTILINE);

    private Programs() {}

    /** Before a command is run: also where its messages would be thrown away. */
    static void requireFor(String command) {
        ShellCommands.in(command.replace('\n', ' ')).stream()
                .map(words -> words.get(0))
                .filter(PACKAGES::containsKey)
                .filter(program -> !isInstalled(program))
                .findFirst()
                .ifPresent(Programs::refuse);
    }

    /** After it was run. */
    static void requireNoneMissing(String output) {
        Matcher missing = NOT_FOUND.matcher(output);
        if (missing.find()) {
            refuse(missing.group(1));
        }
    }

    private static void refuse(String program) {
        String how =
                Optional.ofNullable(PACKAGES.get(program))
                        .map(name -> "install the Debian package " + name)
                        .orElse("install it, or write the command without it");
        throw new IllegalArgumentException(
                "The program " + program + " is missing here: " + how + ".");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
