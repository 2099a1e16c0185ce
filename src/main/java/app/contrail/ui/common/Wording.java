package app.contrail.ui.common;

import app.contrail.domain.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** All that turns values into words: texts, formats and the sentences of failures. For one thread at a time. */
public record Wording(Messages messages, Formats formats, FailureTexts failures) {

    public static Wording of(Locale locale, ZoneId zone) {
        Messages messages = Messages.load(locale);
        Formats formats = new Formats(locale, zone);
        return new Wording(messages, formats, new FailureTexts(messages, formats));
    }

    /** @see Messages#text */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What a panel says about the freshness of this reading. */
    public PanelMark mark(Reading<?> reading, Instant now) {
        if (reading instanceof Reading.Recorded<?> recorded) {
            return new PanelMark(
                    Freshness.RECORDED,
                    text("panel.recorded.mark", formats.moment(recorded.takenAt(), now)),
                    text("panel.recorded.hint"));
        }
        var why = reading.failureOrNull();
        return new PanelMark(
                Freshness.of(reading), failures.mark(reading, now), why == null ? null : failures.full(why));
    }
}
