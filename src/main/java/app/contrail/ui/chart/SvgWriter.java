package app.contrail.ui.chart;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of an SVG picture, escaped. Texts may hold anything: what XML cannot hold is left out. */
final class SvgWriter {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    SvgWriter() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; numbers are written with up to two decimals
     */
    SvgWriter begin(String name, Object... attributes) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute((String) attributes[i], value(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    SvgWriter end() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element without content. */
    SvgWriter empty(String name, Object... attributes) {
        return begin(name, attributes).end();
    }

    /** An element that holds a text only. */
    SvgWriter text(String words, String name, Object... attributes) {
        begin(name, attributes);
        try {
            xml.writeCharacters(clean(words));
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return end();
    }

    /** The whole picture; nothing can be written afterwards. */
    String finish() {
        try {
            xml.writeEndDocument();
            xml.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    static String number(double number) {
        String digits = String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
        return digits.equals("-0") ? "0" : digits;
    }

    private static String value(Object value) {
        return value instanceof Number number ? number(number.doubleValue()) : clean(value.toString());
    }

    /** Without control characters, halves of characters, and what else XML has no place for. */
    private static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints()
                .filter(c ->
                        (c >= ' ' && c < 0x7f) || (c > 0x9f && c < 0xd800) || (c > 0xdfff && c < 0xfffe) || c > 0xffff)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("A text in memory cannot be written", e);
    }
}
