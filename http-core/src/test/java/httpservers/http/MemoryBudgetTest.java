package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who have kept bytes for the longest time give way, and no more of them than needed. */
class MemoryBudgetTest {
    private final MemoryBudget budget = new MemoryBudget(100);
    private final List<String> gaveWay = new ArrayList<>();

    private final MemoryBudget.Holder first = () -> gaveWay.add("first");
    private final MemoryBudget.Holder second = () -> gaveWay.add("second");
    private final MemoryBudget.Holder third = () -> gaveWay.add("third");

    @Test
    void upToTheLimitNobodyGivesWay() {
        budget.set(first, 60);
        budget.set(second, 40);

        assertThat(gaveWay).isEmpty();
    }

    @Test
    void overTheLimitTheOldestGivesWay() {
        budget.set(first, 60);
        budget.set(second, 40);
        budget.set(third, 1);
        assertThat(gaveWay).containsExactly("first");

        budget.set(third, 60);
        assertThat(gaveWay).as("41 of 100 were taken").containsExactly("first");
        budget.set(third, 61);
        assertThat(gaveWay).containsExactly("first", "second");
    }

    @Test
    void whoKeepsMoreIsAsOldAsBefore() {
        budget.set(first, 10);
        budget.set(second, 10);
        budget.set(first, 30);
        budget.set(third, 70);

        assertThat(gaveWay).containsExactly("first");
    }

    @Test
    void whoHasFreedItsBytesIsNotAskedAndStartsAgainAsTheYoungest() {
        budget.set(first, 50);
        budget.set(second, 40);
        budget.set(first, 0);
        budget.set(first, 60);
        assertThat(gaveWay).isEmpty();
        budget.set(third, 10);

        assertThat(gaveWay).containsExactly("second");
    }

    @Test
    void asManyGiveWayAsItTakes() {
        budget.set(first, 50);
        budget.set(second, 50);
        budget.set(third, 100);

        assertThat(gaveWay).containsExactly("first", "second");
    }

    @Test
    void oneThatIsTooLargeAloneGivesWayItself() {
        budget.set(first, 101);

        assertThat(gaveWay).containsExactly("first");
        budget.set(second, 100);
        assertThat(gaveWay).containsExactly("first");
    }

    /** Else thousands of calls inside each other would overflow the stack. */
    @Test
    void whoFreesItsBytesWhileGivingWayMakesNobodyElseGiveWayInside() {
        budget.set(new Freeing("A"), 50);
        budget.set(new Freeing("B"), 50);
        budget.set(third, 100);

        assertThat(gaveWay).containsExactly("A gives way", "A has", "B gives way", "B has");
    }

    private final class Freeing implements MemoryBudget.Holder {
        private final String name;

        Freeing(String name) {
            this.name = name;
        }

        @Override
        public void giveWay() {
            gaveWay.add(name + " gives way");
            budget.set(this, 0);
            gaveWay.add(name + " has");
        }
    }
}
