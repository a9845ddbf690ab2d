package httpservers.coursetext;

import java.util.List;

/** Lines of a file, counted from 1; the last is one of them. */
record LineRange(int first, int last) {

    List<String> of(List<String> file) {
        return file.subList(first - 1, last);
    }
}
