package app.contrail.testing;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by the letter of RFC 4180, strictly, and independently of what writes it. */
public final class Rfc4180 {
    private final String text;
    private int at;

    private Rfc4180(String text) {
        this.text = text;
    }

    /** All records, the header too; a byte order mark at the start is passed over. */
    public static List<List<String>> read(String text) {
        Rfc4180 reader = new Rfc4180(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<List<String>> records = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            records.add(reader.record());
        }
        return records;
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (isNext(",")) {
            fields.add(field());
        }
        if (!isNext("\r\n")) {
            throw new IllegalStateException("No CRLF after a record, at " + at);
        }
        return fields;
    }

    private String field() {
        return isNext("\"") ? quoted() : plain();
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        while (true) {
            int quote = text.indexOf('"', at);
            field.append(text, at, quote);
            at = quote + 1;
            if (!isNext("\"")) {
                return field.toString();
            }
            field.append('"');
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isNext(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }
}
