package httpservers.coursetext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the pom.xml files of the course define that a command can name. */
final class MavenProject {
    private final Map<String, Optional<String>> mainClasses = new TreeMap<>();
    private final Set<String> profiles = new HashSet<>();
    private final Set<String> properties = new HashSet<>();
    private final Set<String> pluginPrefixes = new HashSet<>();

    private MavenProject() {}

    static MavenProject of(Course course) {
        MavenProject project = new MavenProject();
        for (String path : course.files("pom.xml")) {
            project.add(path, root(course.root().resolve(path)));
        }
        return project;
    }

    boolean hasModule(String name) {
        return mainClasses.containsKey(name);
    }

    Set<String> modules() {
        return mainClasses.keySet();
    }

    /** Of a module, if {@code exec:java} has something to run there. */
    Optional<String> mainClass(String module) {
        return mainClasses.getOrDefault(module, Optional.empty());
    }

    boolean hasProfile(String name) {
        return profiles.contains(name);
    }

    /** Whether a pom.xml sets it or is activated by it. */
    boolean hasProperty(String name) {
        return properties.contains(name);
    }

    /** {@code exec} for exec-maven-plugin. */
    boolean hasPluginPrefix(String prefix) {
        return pluginPrefixes.contains(prefix);
    }

    private void add(String path, Element pom) {
        Optional<String> mainClass =
                children(pom, "properties").stream()
                        .flatMap(set -> children(set, "exec.mainClass").stream())
                        .map(MavenProject::text)
                        .findFirst();
        if (path.contains("/")) {
            mainClasses.put(path.substring(0, path.lastIndexOf('/')), mainClass);
        }
        addAll(pom);
    }

    /** Wherever in the file they stand: what a profile adds counts too. */
    private void addAll(Element element) {
        switch (element.getTagName()) {
            case "profile" -> children(element, "id").forEach(id -> profiles.add(text(id)));
            case "properties" -> elements(element).forEach(set -> properties.add(set.getTagName()));
            case "property" ->
                    children(element, "name").forEach(name -> properties.add(text(name)));
            case "plugin" -> children(element, "artifactId").forEach(this::addPlugin);
            default -> {}
        }
        elements(element).forEach(this::addAll);
    }

    private void addPlugin(Element artifact) {
        pluginPrefixes.add(text(artifact).replaceAll("^maven-|-?maven-?|-?plugin$", ""));
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent).stream().filter(e -> e.getTagName().equals(name)).toList();
    }

    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Element root(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new IllegalArgumentException(
                    "Cannot read " + pom + ": " + failure.getMessage(), failure);
        }
    }
}
