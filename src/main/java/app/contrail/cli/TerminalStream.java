package app.contrail.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Text in UTF-8 on its way to a terminal, without the control characters by which text that somebody typed could steer
 * it. Tabs and line feeds stay.
 */
final class TerminalStream extends FilterOutputStream {
    /** How UTF-8 begins the characters from U+0080 to U+00BF; the first half of them are controls. */
    private static final int LEAD = 0xC2;

    private boolean led;

    TerminalStream(OutputStream terminal) {
        super(terminal);
    }

    @Override
    public void write(int one) throws IOException {
        int octet = one & 0xFF;
        if (led) {
            led = false;
            if (octet >= 0xA0) {
                out.write(LEAD);
                out.write(octet);
            }
        } else if (octet == LEAD) {
            led = true;
        } else if ((octet >= ' ' && octet != 0x7F) || octet == '\t' || octet == '\n') {
            out.write(octet);
        }
    }
}
