package httpservers.coursetext;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a lesson writes after {@code #}: {@code name}, {@code name(Type, Type)}, {@code Type.name},
 * or {@code class Name} for a type whose constructors would be meant by the name alone.
 */
record MemberReference(
        boolean typeOnly, Optional<String> type, String name, Optional<List<String>> parameters) {

    private static final Pattern FORM =
            Pattern.compile("(class\\s+)?(?:(\\w+)\\.)?(\\w+)\\s*(?:\\((.*)\\))?");

    /**
     * @throws IllegalArgumentException with a sentence, if it has another form
     */
    static MemberReference parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "#" + text + " names no member: write #name, #name(Type, Type) or #Type.name.");
        }
        return new MemberReference(
                matcher.group(1) != null,
                Optional.ofNullable(matcher.group(2)),
                matcher.group(3),
                Optional.ofNullable(matcher.group(4)).map(MemberReference::types));
    }

    boolean means(JavaMember member) {
        return name.equals(member.name())
                && (!typeOnly || member.kind() == JavaMember.Kind.TYPE)
                && (type.isEmpty() || type.get().equals(member.type()))
                && (parameters.isEmpty() || parameters.equals(member.parameters()));
    }

    private static List<String> types(String list) {
        return list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(type -> type.strip().replace("...", "[]"))
                        .toList();
    }
}
