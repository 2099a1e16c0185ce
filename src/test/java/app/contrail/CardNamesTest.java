package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.ui.common.Card;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Commands know no class of the window, so that they have cards of their own. */
class CardNamesTest {
    @Test
    void whatACommandCanDrawIsWhatTheWindowHas() {
        assertThat(Arrays.stream(app.contrail.cli.Card.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Card.values()).map(Enum::name).toList());
    }
}
