package app.contrail.ui.settings;

import app.contrail.settings.Appearance;
import app.contrail.settings.Appearance.Hours;
import app.contrail.settings.Appearance.Look;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts what the window may look like into words. */
public final class AppearanceTexts {
    private static final LocalDateTime EXAMPLE_TIME = LocalDateTime.of(2026, 8, 31, 21, 5);
    private static final long EXAMPLE_COUNT = 28_450;
    private static final double EXAMPLE_RATE = 5.4;

    /** Those that people who run contests are likely to want; any other can stand in the settings' file. */
    private static final List<String> LOCALES = List.of(
            "ar-EG", "cs-CZ", "da-DK", "de-AT", "de-CH", "de-DE", "el-GR", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN",
            "en-NZ", "en-US", "en-ZA", "es-AR", "es-ES", "es-MX", "fi-FI", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "he-IL",
            "hi-IN", "hu-HU", "id-ID", "it-IT", "ja-JP", "ko-KR", "nb-NO", "nl-BE", "nl-NL", "pl-PL", "pt-BR", "pt-PT",
            "ro-RO", "sv-SE", "th-TH", "tr-TR", "uk-UA", "vi-VN", "zh-CN", "zh-TW");

    private final Wording wording;
    private final Locale usual;

    /** @param usual the system's locale */
    public AppearanceTexts(Wording wording, Locale usual) {
        this.wording = wording;
        this.usual = usual;
    }

    String look(Look look) {
        return switch (look) {
            case SYSTEM -> wording.text("settings.look.system");
            case LIGHT -> wording.text("settings.look.light");
            case DARK -> wording.text("settings.look.dark");
        };
    }

    String size(int percent) {
        return wording.formats().wholePercent(percent);
    }

    String hours(Hours hours) {
        return switch (hours) {
            case LOCALE -> wording.text("settings.hours.locale");
            case TWELVE -> wording.text("settings.hours.twelve");
            case TWENTY_FOUR -> wording.text("settings.hours.twentyfour");
        };
    }

    /** BCP 47 tags by name, the system's first, which is empty. */
    List<String> locales() {
        List<String> tags = new ArrayList<>();
        tags.add("");
        LOCALES.stream().sorted(Comparator.comparing(AppearanceTexts::name)).forEach(tags::add);
        return tags;
    }

    String locale(String tag) {
        return tag.isEmpty() ? wording.text("settings.locale.system", name(usual)) : name(tag);
    }

    /** What numbers and times look like then. */
    String example(Appearance appearance) {
        Formats formats = new Formats(usual, wording.formats().zone(), appearance.locale(), appearance.hours());
        return Stream.of(
                        formats.count(EXAMPLE_COUNT),
                        formats.percent(EXAMPLE_RATE),
                        formats.dayAndTime(EXAMPLE_TIME.atZone(formats.zone()).toInstant()))
                .reduce((left, right) -> left + " · " + right)
                .orElseThrow();
    }

    /** In English, as all texts are. */
    private static String name(String tag) {
        return name(Locale.forLanguageTag(tag));
    }

    private static String name(Locale locale) {
        return locale.getDisplayName(Locale.ENGLISH);
    }
}
