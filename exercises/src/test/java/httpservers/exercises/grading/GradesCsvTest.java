package httpservers.exercises.grading;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesCsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "anna|anna",
                "2 of 5|2 of 5",
                "`a,b`|`\"a,b\"`",
                "`a;b`|`\"a;b\"`",
                "`say \"hi\"`|`\"say \"\"hi\"\"\"`",
                "` x`|`\" x\"`",
                "=1+1|`\"'=1+1\"`",
                "+1|`\"'+1\"`",
                "-1|`\"'-1\"`",
                "@sum|`\"'@sum\"`",
                "` =1`|`\"' =1\"`",
                "`=a,\"b\"`|`\"'=a,\"\"b\"\"\"`",
            })
    void cellIsSafe(String text, String cell) {
        assertThat(GradesCsv.cell(text)).isEqualTo(cell);
    }

    @Test
    void controlCharactersCannotEndARow() {
        assertThat(GradesCsv.cell("a\r\n=b\tc")).isEqualTo("a  =b c");
        assertThat(GradesCsv.cell("\t=b")).isEqualTo("\"' =b\"");
        assertThat(GradesCsv.cell("a\u2028b\u0085c")).isEqualTo("a b c");
    }

    @Test
    void aRowForEachCloneWithAllExercises() {
        List<Verdict> none =
                Catalogue.all().stream().map(one -> Verdict.notGraded(one.number(), "")).toList();
        Grade grade = new Grade("anna", none, 7, "time limit of 7 s");
        List<String> rows = GradesCsv.of(List.of(grade, grade)).lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("folder,done,exercise 1,").endsWith(",seconds,remark");
        assertThat(rows.get(1).split(",")).hasSameSizeAs(rows.get(0).split(","));
        assertThat(rows.get(1)).startsWith("anna,0,not graded,").endsWith(",7,time limit of 7 s");
    }
}
