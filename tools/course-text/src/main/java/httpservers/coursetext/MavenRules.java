package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a command of Maven names must exist, and a server's command must compile what it runs. */
final class MavenRules {
    private static final Set<String> PHASES =
            Set.of("clean", "validate", "process-sources", "compile", "process-classes");
    private static final Set<String> LATER_PHASES =
            Set.of("test-compile", "test", "package", "verify", "install");
    private static final Map<String, Set<String>> GOALS =
            Map.of(
                    "exec", Set.of("java", "exec"),
                    "spotless", Set.of("apply", "check"),
                    "pitest", Set.of("mutationCoverage"),
                    "enforcer", Set.of("enforce"));
    private static final Set<String> SWITCHES =
            Set.of(
                    "exec.args",
                    "exec.mainClass",
                    "lessons",
                    "exercise",
                    "seed",
                    "hint",
                    "experiment",
                    "skipTests",
                    "test",
                    "surefire.failIfNoSpecifiedTests");

    private final Course course;
    private final MavenProject project;

    MavenRules(Course course) {
        this.course = course;
        this.project = MavenProject.of(course);
    }

    /**
     * @param words of the command, the first is mvn
     * @param folder where it is typed, relative to the root of the course; with {@code -f ..} it is
     *     typed in that of any module
     * @param complete as one would type it; in prose a part may be named
     * @return a sentence for each fault
     */
    List<String> faults(List<String> words, String folder, boolean complete) {
        MavenCommand command = new MavenCommand(words);
        List<String> faults = new ArrayList<>();
        unknown(command.unknownOptions(), option -> false, "option", faults);
        unknown(command.modules(), project::hasModule, "module", faults);
        unknown(command.profiles(), project::hasProfile, "profile", faults);
        unknown(command.goals(), this::isGoal, "phase or goal", faults);
        unknown(command.properties().keySet(), this::isSwitch, "switch", faults);
        addUnknownClasses(command, faults);
        command.file()
                .filter(file -> !file.equals("..") && !course.has(Shell.resolve(folder, file)))
                .ifPresent(file -> faults.add("mvn -f names " + file + ", which does not exist."));
        if (command.goals().contains("exec:java") && (complete || !command.modules().isEmpty())) {
            addFaultsOfExecution(command, faults);
        }
        return faults;
    }

    private static void unknown(
            Iterable<String> names, Predicate<String> known, String kind, List<String> faults) {
        for (String name : names) {
            if (!known.test(name)) {
                faults.add("mvn names the " + kind + " " + name + ", which does not exist.");
            }
        }
    }

    private boolean isGoal(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return PHASES.contains(word) || LATER_PHASES.contains(word);
        }
        String prefix = word.substring(0, colon);
        return project.hasPluginPrefix(prefix)
                && GOALS.getOrDefault(prefix, Set.of()).contains(word.substring(colon + 1));
    }

    private boolean isSwitch(String name) {
        return SWITCHES.contains(name) || project.hasProperty(name);
    }

    private void addUnknownClasses(MavenCommand command, List<String> faults) {
        String main = command.properties().get("exec.mainClass");
        if (main != null) {
            unknown(List.of(main), course::hasClass, "main class", faults);
        }
        String tests = command.properties().getOrDefault("test", "").replaceAll("#.*", "");
        if (!tests.isEmpty() && !tests.contains("*")) {
            List<String> names = List.of(tests.split(","));
            unknown(names, name -> course.hasClass(name), "test", faults);
        }
    }

    private void addFaultsOfExecution(MavenCommand command, List<String> faults) {
        if (!command.alsoMake()) {
            faults.add("exec:java without -am may run old classes of other modules: add -am.");
        }
        if (command.goals().stream()
                .noneMatch(goal -> goal.equals("compile") || LATER_PHASES.contains(goal))) {
            faults.add("exec:java alone runs what was compiled before: write compile in front.");
        }
        if (command.modules().isEmpty()) {
            faults.add("exec:java has nothing to run in the root: name a module with -pl.");
        }
        for (String module : command.modules()) {
            boolean runs =
                    command.properties().containsKey("exec.mainClass")
                            || project.mainClass(module).filter(course::hasClass).isPresent();
            if (project.hasModule(module) && !runs) {
                faults.add("The module " + module + " has no main class that exec:java could run.");
            }
        }
    }
}
