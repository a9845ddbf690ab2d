package httpservers.lessons;

/** Compares what the lessons show with what the source says. */
public final class Lessons {
    private Lessons() {}

    public static void main(String[] arguments) {
        System.out.println("lessons: nothing to compare yet");
    }
}
