package httpservers.coursetext;

import java.util.List;

/** Something that must hold for each lesson. */
interface Rule {
    List<Finding> check(Lesson lesson);
}
