package httpservers.exercises.grading;

import httpservers.exercises.Exercise;
import httpservers.exercises.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grades as a table (RFC 4180): a row for each clone. */
final class GradesCsv {
    private GradesCsv() {}

    static String of(List<Grade> grades) {
        List<String> header = new ArrayList<>(List.of("folder", "done"));
        for (Exercise exercise : Catalogue.all()) {
            header.add("exercise " + exercise.number());
        }
        header.addAll(List.of("seconds", "remark"));
        Stream<String> rows = grades.stream().map(GradesCsv::cells).map(GradesCsv::row);
        return row(header) + rows.collect(Collectors.joining());
    }

    private static List<String> cells(Grade grade) {
        List<String> cells = new ArrayList<>();
        cells.add(grade.folder());
        cells.add(String.valueOf(grade.done()));
        grade.verdicts().forEach(verdict -> cells.add(verdict.state()));
        cells.add(String.valueOf(grade.seconds()));
        cells.add(grade.remark());
        return cells;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(GradesCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A spreadsheet runs a cell that begins like a formula, and the name of a folder is chosen by
     * whoever hands it in: an apostrophe in front makes it text.
     */
    static String cell(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ");
        boolean isFormula = line.stripLeading().matches("[=+\\-@].*");
        String safe = isFormula ? "'" + line : line;
        boolean mustQuote = safe.matches(".*[,;\"'].*") || !safe.equals(safe.strip());
        return mustQuote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
