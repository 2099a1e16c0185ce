package app.contrail.ui.common;

import app.contrail.domain.Reading;
import app.contrail.settings.Appearance;
import app.contrail.settings.Settings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * All that turns values into words: texts, formats, the sentences of failures and the names of participants. Whoever
 * holds it follows when the user {@linkplain #follow chooses} other ones. For one thread at a time.
 */
public record Wording(Messages messages, Formats formats, FailureTexts failures, ParticipantNames participants) {

    /** As is usual in this locale, with addresses masked. */
    public static Wording of(Locale locale, ZoneId zone) {
        return of(locale, zone, Settings.USUAL);
    }

    /** @param locale the user's, unless the settings name another */
    public static Wording of(Locale locale, ZoneId zone, Settings settings) {
        Messages messages = Messages.load(locale);
        Appearance appearance = settings.appearance();
        Formats formats = new Formats(locale, zone, appearance.locale(), appearance.hours());
        Wording wording = new Wording(messages, formats, new FailureTexts(messages, formats), new ParticipantNames());
        wording.follow(settings);
        return wording;
    }

    /**
     * Puts things as these settings say from now on.
     *
     * @return whether that is another way, so that what is written already must be written anew
     */
    public boolean follow(Settings settings) {
        Appearance appearance = settings.appearance();
        boolean otherFormats = formats.become(appearance.locale(), appearance.hours());
        boolean otherNames = participants.mask(settings.privacy().maskAddresses());
        return otherFormats || otherNames;
    }

    /** The same wording with addresses masked, whatever the user has chosen for the screen; follows nothing but formats. */
    public Wording masked() {
        return new Wording(messages, formats, failures, new ParticipantNames());
    }

    /** @see Messages#text */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What a panel says about the freshness of this reading. */
    public PanelMark mark(Reading<?> reading, Instant now) {
        if (reading instanceof Reading.Recorded<?> recorded) {
            String when = text("panel.recorded.mark", formats.moment(recorded.takenAt(), now));
            return new PanelMark(Freshness.RECORDED, when, when, text("panel.recorded.hint"));
        }
        var why = reading.failureOrNull();
        return new PanelMark(
                Freshness.of(reading),
                failures.mark(reading, now),
                failures.shortMark(reading, now),
                why == null ? null : failures.full(why));
    }
}
