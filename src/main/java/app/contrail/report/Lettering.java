package app.contrail.report;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measures, shortens and breaks text, whatever script it is in. */
final class Lettering {
    private static final String ELLIPSIS = "…";
    private static final int BOX = '□';

    private final Faces faces;
    private final Outlines outlines;

    Lettering() throws IOException {
        faces = new Faces();
        outlines = new Outlines(faces);
    }

    Faces faces() {
        return faces;
    }

    /** The text as an outline if the faces lack something of it and the system has it; else null. */
    @Nullable OutlinedText outlined(String text, Style style) {
        return faces.has(text, style) ? null : outlines.of(text, style);
    }

    /** One line that can be drawn: what controls becomes a space, half a character a box. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(Lettering::clean).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int clean(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> BOX;
            // The thin spaces between digits and the marks of direction have no glyph of their own.
            case Character.SPACE_SEPARATOR -> character == ' ' ? ' ' : '\u00a0';
            default -> character;
        };
    }

    /** The text with a box for every character that the face lacks. */
    String boxed(String text, Style style) {
        StringBuilder boxed = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .map(character -> faces.has(Character.toString(character), style) ? character : BOX)
                .forEach(boxed::appendCodePoint);
        return boxed.toString();
    }

    double width(String text, Style style) {
        OutlinedText outlined = outlined(text, style);
        return outlined != null ? outlined.width() : faces.width(boxed(text, style), style);
    }

    /** The text, shortened with an ellipsis if there is no room for all of it. */
    String fitted(String text, Style style, double room) {
        String clean = clean(text);
        if (width(clean, style) <= room) {
            return clean;
        }
        List<Integer> ends = characterEnds(clean);
        int fits = 0;
        int tooLong = ends.size();
        while (fits + 1 < tooLong) {
            int middle = (fits + tooLong) / 2;
            if (width(shortened(clean, ends.get(middle)), style) <= room) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return shortened(clean, ends.get(fits));
    }

    private static String shortened(String text, int end) {
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** Where characters end as readers see them, beginning with zero. */
    private static List<Integer> characterEnds(String text) {
        // Beyond this nothing fits on a page, and some names are very long.
        int most = Math.min(text.length(), 500);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = characters.first(); end != BreakIterator.DONE && end <= most; end = characters.next()) {
            ends.add(end);
        }
        return ends;
    }

    /** The text in lines; what does not fit in so many is cut with an ellipsis. */
    List<String> wrapped(String text, Style style, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = clean(text).strip();
        while (lines.size() + 1 < most && width(rest, style) > room) {
            int end = lineEnd(rest, style, room);
            lines.add(fitted(rest.substring(0, end).strip(), style, room));
            rest = rest.substring(end).strip();
        }
        lines.add(fitted(rest, style, room));
        return lines;
    }

    /** Where the first line ends; a word that is too long for any line is one. */
    private int lineEnd(String text, Style style, double room) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int fits = words.next();
        for (int end = fits; end != BreakIterator.DONE; end = words.next()) {
            if (width(text.substring(0, end).strip(), style) > room) {
                break;
            }
            fits = end;
        }
        return fits;
    }
}
