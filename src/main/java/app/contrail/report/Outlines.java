package app.contrail.report;

import app.contrail.report.OutlinedText.Piece;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lays text out by Java, in Contrail Sans where it can and in the system's fonts elsewhere, from right to left too. */
final class Outlines {
    private static final System.Logger LOG = System.getLogger(Outlines.class.getName());

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String BOX = "□";
    private static final double SLIGHT = 0.01;

    private final Faces faces;
    private final Map<Style.Face, Font> own = new EnumMap<>(Style.Face.class);
    private boolean broken;

    Outlines(Faces faces) {
        this.faces = faces;
    }

    /** The text as an outline; null if the system lays out nothing, as where it has no fonts at all. */
    @Nullable OutlinedText of(String text, Style style) {
        return text.isEmpty() ? null : unlessBroken(() -> laidOut(text, style));
    }

    /** A system without fonts makes Java throw whatever comes to its mind, errors included; asked once is enough. */
    private @Nullable OutlinedText unlessBroken(Supplier<OutlinedText> work) {
        if (broken) {
            return null;
        }
        try {
            return work.get();
        } catch (RuntimeException | LinkageError | InternalError e) {
            broken = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The system's fonts cannot be used; boxes stand for what they have",
                    e);
            return null;
        }
    }

    private OutlinedText laidOut(String text, Style style) {
        Font ours = own(style);
        Font systems = new Font(Font.DIALOG, style.face() == Style.Face.REGULAR ? Font.PLAIN : Font.BOLD, 1)
                .deriveFont((float) style.size());
        List<Part> characters = characters(text, style, systems);
        StringBuilder drawn = new StringBuilder();
        characters.forEach(character -> drawn.append(character.drawn()));
        AttributedString attributed = new AttributedString(drawn.toString());
        int at = 0;
        for (Part character : characters) {
            int end = at + character.drawn().length();
            attributed.addAttribute(TextAttribute.FONT, character.ours() ? ours : systems, at, end);
            at = end;
        }
        TextLayout layout = new TextLayout(attributed.getIterator(), EXACT);
        return new OutlinedText(layout.getAdvance(), layout.getOutline(null), pieces(characters, layout));
    }

    /** @param drawn the text, or a box if no font has an outline for it */
    private record Part(String text, String drawn, boolean ours) {}

    private List<Part> characters(String text, Style style, Font systems) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        List<Part> characters = new ArrayList<>();
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            String character = text.substring(begin, end);
            boolean ours = faces.has(character, style);
            boolean box = !ours && !canDraw(character, systems);
            characters.add(new Part(character, box ? BOX : character, ours || box));
        }
        return characters;
    }

    /** Fonts that hold pictures, as for emoji, have nothing to draw by outlines. */
    private static boolean canDraw(String character, Font font) {
        int first = character.codePointAt(0);
        int type = Character.getType(first);
        if (type == Character.FORMAT || Character.isWhitespace(first)) {
            return true;
        }
        return font.canDisplay(first)
                && !font.createGlyphVector(EXACT, Character.toString(first))
                        .getOutline()
                        .getBounds2D()
                        .isEmpty();
    }

    private static List<Piece> pieces(List<Part> parts, TextLayout layout) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < parts.size(); ) {
            int begin = at;
            Rectangle2D place = place(layout, at, parts.get(i));
            at += parts.get(i).drawn().length();
            int next = i + 1;
            // Letters that are drawn as one have their width in the first of them.
            while (next < parts.size() && place(layout, at, parts.get(next)).getWidth() < SLIGHT) {
                at += parts.get(next).drawn().length();
                next++;
            }
            boolean toLeft = layout.getCharacterLevel(begin) % 2 == 1;
            pieces.addAll(shared(parts.subList(i, next), place, toLeft));
            i = next;
        }
        pieces.sort(Comparator.comparingDouble(Piece::x));
        return List.copyOf(pieces);
    }

    private static Rectangle2D place(TextLayout layout, int at, Part part) {
        return layout.getLogicalHighlightShape(at, at + part.drawn().length()).getBounds2D();
    }

    /** Several parts side by side in one place. */
    private static List<Piece> shared(List<Part> parts, Rectangle2D place, boolean toLeft) {
        double each = place.getWidth() / parts.size();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int fromLeft = toLeft ? parts.size() - 1 - i : i;
            pieces.add(new Piece(parts.get(i).text(), place.getX() + fromLeft * each, each));
        }
        return pieces;
    }

    private Font own(Style style) {
        return own.computeIfAbsent(style.face(), Outlines::read).deriveFont((float) style.size());
    }

    private static Font read(Style.Face face) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Faces.bytes(face)));
        } catch (IOException | FontFormatException e) {
            // Without a place for temporary files, for one; then the system's font has to do for all of such a name.
            LOG.log(System.Logger.Level.DEBUG, "The own font cannot be laid out by Java", e);
            return new Font(Font.DIALOG, Font.PLAIN, 1);
        }
    }
}
