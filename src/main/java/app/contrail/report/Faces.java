package app.contrail.report;

import app.contrail.report.Style.Face;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/** Contrail Sans, as it is embedded: of one document, which gets the glyphs that it uses. */
final class Faces {
    private static final String FOLDER = "/app/contrail/ui/theme/fonts/";

    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

    Faces() throws IOException {
        for (Face face : Face.values()) {
            byte[] file = bytes(face);
            // Not shared between documents, because a font collects the glyphs that are used of it.
            fonts.put(
                    face, BaseFont.createFont(face.file(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null));
        }
    }

    /** The file of a face. */
    static byte[] bytes(Face face) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Faces.class.getResourceAsStream(FOLDER + face.file()), face.file())) {
            return in.readAllBytes();
        }
    }

    BaseFont of(Style style) {
        return Objects.requireNonNull(fonts.get(style.face()));
    }

    /** Whether the face has a glyph for every character. */
    boolean has(String text, Style style) {
        BaseFont font = of(style);
        return text.codePoints().allMatch(font::charExists);
    }

    double width(String text, Style style) {
        return of(style).getWidthPoint(text, (float) style.size());
    }
}
