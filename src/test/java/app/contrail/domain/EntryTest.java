package app.contrail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
    @Test
    void anEntryHasAnIdAndPointsThatAreANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(" ", 1)).withMessage("id is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("e1", Double.NaN))
                .withMessageStartingWith("points is not a finite number");
    }

    @Test
    void theTextOfAnEntryNamesNobody() {
        assertThat(new Entry("e1", "ana@example.com", "Ana", "+1 202 555 0123", 7, true, false, "REF-1", null))
                .hasToString("Entry[e1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 20 3 1 3", "2 20 3 1 0", "1 20 0 0 0", "1 20 0 1 0", "1 2 3 2 2", "2 2 3 2 1", "1 20 3 3 1"})
    void aPageIsAPartOfAList(String page) {
        assertThat(pageOf(page)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0 20 3 1 3, page is below 1",
        "1 0 3 1 0, limit is below 1",
        "1 20 -1 0 0, total is negative",
        "1 20 3 0 3, totalPages does not go with total",
        "1 20 3 4 3, totalPages does not go with total",
        "1 20 0 2 0, totalPages does not go with total",
        "1 20 3 1 4, the page holds more than limit or total",
        "1 2 3 2 3, the page holds more than limit or total",
        "1 2 3 2 0, the page is empty though more follow"
    })
    void aPageWhoseNumbersContradictEachOtherIsNone(String page, String problem) {
        assertThatIllegalArgumentException().isThrownBy(() -> pageOf(page)).withMessageStartingWith(problem);
    }

    /** @param numbers page, limit, total, total of pages, entries */
    private static EntriesPage pageOf(String numbers) {
        List<Integer> n =
                List.of(numbers.split(" ")).stream().map(Integer::valueOf).toList();
        return new EntriesPage(Collections.nCopies(n.get(4), entry("e1", 1)), n.get(0), n.get(1), n.get(2), n.get(3));
    }

    private static Entry entry(String id, double points) {
        return new Entry(id, null, null, null, points, true, false, null, null);
    }
}
