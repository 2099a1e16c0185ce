package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TitleOrderTest {
    @Test
    void titlesFollowOneAnotherAsReadersOfTheLanguageExpectIt() {
        List<String> titles = List.of("Zebra", "\u00e4pfel", "apfel", "Eis", "\u00c9clair");

        assertThat(titles.stream().sorted(new TitleOrder(Locale.GERMAN)))
                .containsExactly("apfel", "\u00e4pfel", "\u00c9clair", "Eis", "Zebra");
        assertThat(titles.stream().sorted(new TitleOrder(Locale.forLanguageTag("sv"))))
                .containsExactly("apfel", "\u00c9clair", "Eis", "Zebra", "\u00e4pfel");
    }

    @Property(tries = 300)
    void whateverTheTitlesTheyAreComparedAsTheLanguageDoes(@ForAll String left, @ForAll String right) {
        TitleOrder order = new TitleOrder(Locale.UK);

        assertThat(Integer.signum(order.compare(left, right)))
                .isEqualTo(Integer.signum(Collator.getInstance(Locale.UK).compare(left, right)));
        assertThat(order.compare(left, left)).isZero();
    }
}
