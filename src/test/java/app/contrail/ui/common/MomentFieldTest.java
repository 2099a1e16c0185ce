package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.settings.Appearance.Hours;
import app.contrail.testing.Fx;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a date is written in the field, whatever the system's own way is. */
class MomentFieldTest {
    private static final Instant AT = Instant.parse("2025-08-19T19:59:00Z");

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 19.08.2025", "en-GB, 19/08/2025", "ja-JP, 2025/08/19", "en-US, 8/19/2025"})
    void aDateIsWrittenAndReadAsTheUserHasChosen(String locale, String written) {
        Formats formats = new Formats(Locale.US, ZoneOffset.UTC, locale, Hours.LOCALE);
        MomentField field = Fx.get(MomentField::new);

        Fx.run(() -> {
            field.show(AT, formats, "When");
            // Without a skin nothing is written.
            new Scene(field).snapshot(null);
        });
        DatePicker date = (DatePicker) field.getChildren().getFirst();
        assertThat(Fx.get(() -> date.getEditor().getText())).isEqualTo(written);

        Fx.run(() -> date.getEditor().setText(written.replace("19", "18")));
        assertThat(Fx.get(() -> field.momentProperty().get())).isEqualTo(Instant.parse("2025-08-18T19:59:00Z"));
    }
}
